using Solvent.Commands.Views;

namespace Solvent.Commands.Charts;

/// <summary>Colours of series: of middle lightness, so that they stand out on white and on black, and apart for colour-blind readers.</summary>
internal static class ChartPalette
{
    private static readonly string[] Colours = ["#3b82f6", "#f0762b", "#12a577", "#a855f7", "#d6457f", "#8a8f98"];

    private static readonly string?[] DashPatterns = [null, "6 3", "2 3", "8 3 2 3"];

    public static string Colour(int series) => Colours[series % Colours.Length];

    /// <summary>The colour of something good or bad.</summary>
    public static string Colour(ViewTone tone) => tone switch
    {
        ViewTone.Bad => "#e5484d",
        ViewTone.Warning => "#d99a00",
        ViewTone.Good => Colours[2],
        _ => Colours[^1],
    };

    /// <summary>How a line is dashed, so that lines of one colour differ; <see langword="null"/> for a solid one.</summary>
    public static string? Dashes(int series) => DashPatterns[series / Colours.Length % DashPatterns.Length];
}
