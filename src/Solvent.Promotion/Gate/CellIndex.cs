namespace Solvent.Promotion.Gate;

/// <summary>A plan counts cells from 1, and has 0 for what is in none.</summary>
internal static class CellIndex
{
    /// <summary>The cell counted from 0; <see langword="null"/> when there is none.</summary>
    public static int? Of(int number) => number > 0 ? number - 1 : null;
}
