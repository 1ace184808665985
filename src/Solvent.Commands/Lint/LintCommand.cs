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

    private readonly Option<string?> _baseline = new("--baseline") { Description = "Report only what is not in this file of known findings.", HelpName = "file", CompletionSources = { WordSources.Files } };
    private readonly Option<bool> _updateBaseline = new("--update-baseline") { Description = "With --baseline, write the findings to the file, so that only new ones are reported from now on." };
    private readonly Option<bool> _showIgnored = new("--show-ignored") { Description = "Also show the findings that a comment ignores or the baseline has." };

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
        Add(_baseline);
        Add(_updateBaseline);
        Add(_showIgnored);
    }

    public override IReadOnlyList<string> Examples => ["lint notebooks/", "lint train.ipynb --severity error --sarif lint.sarif"];

    public override async Task<ResultView> RunAsync(ParseResult arguments, CommandHost host, CancellationToken cancellationToken)
    {
        var baseline = BaselineChoice.Of(arguments.GetValue(_baseline), arguments.GetValue(_updateBaseline), host);
        var options = new LintOptions { Root = host.WorkingDirectory, Baseline = baseline.Compared };
        var result = await NotebookLinter.LintAsync(Paths(arguments, host), options, cancellationToken);
        if (baseline.Updated is { } updated) return BaselineView.Of(await LintBaseline.UpdateAsync(updated, result, cancellationToken), updated, result.Findings.Count);
        if (arguments.GetValue(_sarif) is { } sarif) await AtomicFile.WriteAllTextAsync(host.FullPath(sarif), SarifWriter.Write(result), cancellationToken);
        var threshold = Enum.Parse<FindingSeverity>(arguments.GetRequiredValue(_severity), ignoreCase: true);
        return LintView.Of(result, threshold, arguments.GetValue(_showIgnored));
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
