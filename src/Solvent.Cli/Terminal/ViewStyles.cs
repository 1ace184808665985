using Solvent.Commands.Views;
using Spectre.Console;

namespace Solvent.Cli.Terminal;

/// <summary>The terminal's colours for tones: from the sixteen that a user's theme defines.</summary>
internal static class ViewStyles
{
    public static Style Of(ViewTone tone) => tone switch
    {
        ViewTone.Good => new Style(Color.Green),
        ViewTone.Warning => new Style(Color.Olive),
        ViewTone.Bad => new Style(Color.Maroon),
        ViewTone.Muted => new Style(decoration: Decoration.Dim),
        _ => Style.Plain,
    };

    public static Style BadgeOf(ViewTone tone) => tone switch
    {
        ViewTone.Good => new Style(Color.White, Color.Green, Decoration.Bold),
        ViewTone.Warning => new Style(Color.Black, Color.Olive, Decoration.Bold),
        ViewTone.Bad => new Style(Color.White, Color.Maroon, Decoration.Bold),
        _ => new Style(decoration: Decoration.Bold | Decoration.Invert),
    };

    public static Style BadgeTextOf(ViewTone tone) => Of(tone).Combine(new Style(decoration: Decoration.Bold));
}
