namespace Solvent.Commands.Html;

/// <summary>The lines of a difference, those that start with <c>+</c> and <c>-</c> in colour.</summary>
internal static class DiffMarkup
{
    public static string Of(string text) => string.Join('\n', text.Split('\n').Select(line => line switch
    {
        ['+', ..] => $"<span class=\"sv-good\">{Markup.Encode(line)}</span>",
        ['-', ..] => $"<span class=\"sv-bad\">{Markup.Encode(line)}</span>",
        ['@', ..] => $"<span class=\"sv-muted\">{Markup.Encode(line)}</span>",
        _ => Markup.Encode(line),
    }));
}
