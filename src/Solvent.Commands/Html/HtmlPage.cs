using Solvent.Commands.Views;

namespace Solvent.Commands.Html;

/// <summary>Writes a <see cref="ResultView"/> as a page of its own: it needs no network and follows the theme of the browser, light or dark.</summary>
public static class HtmlPage
{
    private const string Style = """
        <style>
        :root{color-scheme:light dark}
        body{margin:0 auto;max-width:72em;padding:1.5em 1.2em;background:Canvas;color:CanvasText}
        </style>
        """;

    /// <summary>Replaces the file as a whole or not at all.</summary>
    /// <exception cref="SolventException"><c>disk-full</c>, <c>write-failed</c>.</exception>
    public static Task WriteAsync(ResultView view, string path, CancellationToken cancellationToken = default)
        => AtomicFile.WriteAllTextAsync(path, Render(view), cancellationToken);

    internal static string Render(ResultView view) => $"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{Markup.Encode(view.Title ?? "Solvent")}</title>
        {Style}
        </head>
        <body>
        {HtmlView.Render(view)}
        </body>
        </html>

        """;
}
