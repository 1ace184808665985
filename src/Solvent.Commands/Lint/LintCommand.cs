using System.CommandLine;
using Solvent.Commands.Views;
using Solvent.Lint;

namespace Solvent.Commands.Lint;

/// <summary><c>lint</c>.</summary>
internal sealed class LintCommand : SolventCommand
{
    private readonly CommandSurface _surface;
    private readonly Argument<string[]> _paths;
    private readonly Option<string> _severity = new("--severity", "-s")
    {
        Description = "Fail from this severity up: error, warning or info.",
        DefaultValueFactory = _ => "warning",
        HelpName = "severity",
    };

    private readonly Option<string?> _sarif = new("--sarif") { Description = "Also write the findings to a file as SARIF 2.1.0.", HelpName = "file", CompletionSources = { WordSources.Files } };

    public LintCommand(CommandSurface surface)
        : base("lint", "Find machine-learning debt in notebooks and C# files.")
    {
        _surface = surface;
        _paths = new Argument<string[]>("paths")
        {
            Description = surface == CommandSurface.Notebook
                ? "Files, folders or patterns; this notebook by default."
                : "Files, folders or patterns; the current folder by default.",
            Arity = ArgumentArity.ZeroOrMore,
            CompletionSources = { WordSources.Files },
        };
        _severity.AcceptOnlyFromAmong("error", "warning", "info");
        Add(_paths);
        Add(_severity);
        Add(_sarif);
    }

    public override IReadOnlyList<string> Examples => ["lint notebooks/", "lint train.ipynb --severity error --sarif lint.sarif"];

    public override async Task<ResultView> RunAsync(ParseResult arguments, CommandHost host, CancellationToken cancellationToken)
    {
        var result = await NotebookLinter.LintAsync(Paths(arguments, host), new LintOptions { Root = host.WorkingDirectory }, cancellationToken);
        if (arguments.GetValue(_sarif) is { } sarif) await AtomicFile.WriteAllTextAsync(host.FullPath(sarif), SarifWriter.Write(result), cancellationToken);
        var threshold = Enum.Parse<FindingSeverity>(arguments.GetRequiredValue(_severity), ignoreCase: true);
        return LintView.Of(result, threshold);
    }

    private string[] Paths(ParseResult arguments, CommandHost host)
    {
        if (arguments.GetValue(_paths) is { Length: > 0 } paths) return paths;
        if (_surface == CommandSurface.Shell) return ["."];
        return host.NotebookPath is { } notebook ? [notebook] : throw new SolventException("notebook-not-saved", "This notebook has no file yet that could be linted.")
        {
            Hint = "Save it first, or name the files to lint.",
        };
    }
}
