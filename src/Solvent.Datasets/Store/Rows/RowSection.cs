namespace Solvent.Datasets;

/// <summary>The sections of a group; from <see cref="FirstColumn"/> on each column has one.</summary>
internal static class RowSection
{
    public const int Copies = 0;
    public const int Operations = 1;
    public const int Counts = 2;
    public const int MaskDefinitions = 3;
    public const int Masks = 4;
    public const int Lines = 5;
    public const int FirstColumn = 16;
}
