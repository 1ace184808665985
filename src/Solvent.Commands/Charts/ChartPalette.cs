namespace Solvent.Commands.Charts;

/// <summary>Colours of series: of middle lightness, so that they stand out on white and on black, and apart for colour-blind readers.</summary>
internal static class ChartPalette
{
    private static readonly string[] Colours = ["#3b82f6", "#f0762b", "#12a577", "#a855f7", "#d6457f", "#8a8f98"];

    public static string Colour(int series) => Colours[series % Colours.Length];
}
