using System.CommandLine;
using Solvent.Commands.Views;

namespace Solvent.Commands.Html;

/// <summary>The option that writes a result as a page too.</summary>
internal sealed class HtmlOption
{
    private readonly Option<string?> _path = new("--html") { Description = "Also write the result as a page with plots, which needs no network.", HelpName = "path", CompletionSources = { WordSources.Files } };

    public void AddTo(Command command) => command.Add(_path);

    /// <summary>Writes the page, if one is asked for, and says so in the view.</summary>
    /// <param name="view">The view of the host.</param>
    /// <param name="arguments">The words of the command.</param>
    /// <param name="host">The place where the command was typed.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    /// <param name="page">What the page shows, where it has room for more than the view.</param>
    public async Task<ResultView> WriteAsync(ResultView view, ParseResult arguments, CommandHost host, CancellationToken cancellationToken, Func<ResultView>? page = null)
    {
        if (arguments.GetValue(_path) is not { } written) return view;
        var path = host.FullPath(written);
        await HtmlPage.WriteAsync(page?.Invoke() ?? view, path, cancellationToken);
        return view with { Blocks = [.. view.Blocks, new FactsBlock([new Fact("written", Path.GetRelativePath(host.WorkingDirectory, path))])] };
    }
}
