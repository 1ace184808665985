using System.CommandLine;
using Solvent.Commands.Html;
using Solvent.Commands.Views;

namespace Solvent.Commands.Experiments;

/// <summary>The option that writes a result as a page too.</summary>
internal sealed class HtmlOption
{
    private readonly Option<string?> _path = new("--html") { Description = "Also write the result as a page with plots, which needs no network.", HelpName = "path", CompletionSources = { WordSources.Files } };

    public void AddTo(Command command) => command.Add(_path);

    public async Task<ResultView> WriteAsync(ResultView view, ParseResult arguments, CommandHost host, CancellationToken cancellationToken)
    {
        if (arguments.GetValue(_path) is not { } written) return view;
        var path = host.FullPath(written);
        await HtmlPage.WriteAsync(view, path, cancellationToken);
        return view with { Blocks = [.. view.Blocks, new FactsBlock([new Fact("written", Path.GetRelativePath(host.WorkingDirectory, path))])] };
    }
}
