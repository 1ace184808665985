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
    private readonly Option<string[]> _analyzer = new("--analyzer") { Description = "Run the analyzers of a NuGet package too, such as Meziantou.Analyzer@3.0.321; can be repeated.", HelpName = "id@version" };
    private readonly Option<bool> _fix = new("--fix") { Description = "Make the fixes that rules offer; outputs and layout of a notebook stay as they are." };
    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "With --fix, show what would change and write nothing." };
    private readonly Option<bool> _watch = new("--watch") { Description = "Look again at what changes until Ctrl+C." };

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
                ? "Files, projects, folders or patterns, !pattern leaves out; this notebook by default."
                : "Files, projects, folders or patterns, !pattern leaves out; the current folder by default.",
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
        Add(_analyzer);
        // A notebook that is open in an editor is not changed behind its back, and a cell that never ends runs no other.
        if (surface == CommandSurface.Notebook) return;
        Add(_fix);
        Add(_dryRun);
        Add(_watch);
    }

    public override IReadOnlyList<string> Examples => _surface == CommandSurface.Notebook
        ? ["lint", "lint train.ipynb --severity error --sarif lint.sarif"]
        :
        [
            "lint notebooks/",
            "lint train.ipynb --severity error --sarif lint.sarif",
            "lint --fix --dry-run",
            "lint \"**/*.ipynb\" \"!drafts/**\" --analyzer Meziantou.Analyzer@3.0.321",
        ];

    public override async Task<ResultView> RunAsync(ParseResult arguments, CommandHost host, CancellationToken cancellationToken)
    {
        var threshold = Enum.Parse<FindingSeverity>(arguments.GetRequiredValue(_severity), ignoreCase: true);
        var paths = Paths(arguments, host);
        var baseline = BaselineChoice.Of(arguments.GetValue(_baseline), arguments.GetValue(_updateBaseline), host);
        var options = new LintOptions
        {
            Root = host.WorkingDirectory,
            Baseline = baseline.Compared,
            Analyzers = [.. (arguments.GetValue(_analyzer) ?? []).Select(AnalyzerPackage.Parse)],
            AnalyzerSource = new AnalyzerPackages(host.WorkingDirectory),
        };
        var (isFix, isDry, isWatch) = _surface == CommandSurface.Shell
            ? (arguments.GetValue(_fix), arguments.GetValue(_dryRun), arguments.GetValue(_watch))
            : (false, false, false);
        if (isDry && !isFix) throw Wrong("'--dry-run' shows what '--fix' would change.", "Write --fix --dry-run.");
        if (isWatch && (isFix || arguments.GetValue(_sarif) is not null)) throw Wrong("'--watch' goes with neither '--fix' nor '--sarif'.", "Run the one, then the other.");
        if (baseline.Updated is not null && (isFix || isWatch)) throw Wrong("'--update-baseline' goes with neither '--fix' nor '--watch'.", "Run the one, then the other.");
        if (isWatch) return await WatchAsync(paths, options, host, cancellationToken);

        var fixes = isFix ? await LintFixer.FixAsync(paths, options, writes: !isDry, cancellationToken) : null;
        var result = fixes?.Remaining ?? await NotebookLinter.LintAsync(paths, options, cancellationToken);
        if (baseline.Updated is { } updated) return BaselineView.Of(await LintBaseline.UpdateAsync(updated, result, cancellationToken), updated, result.Findings.Count);
        if (arguments.GetValue(_sarif) is { } sarif) await AtomicFile.WriteAllTextAsync(host.FullPath(sarif), SarifWriter.Write(result), cancellationToken);
        return fixes is null ? LintView.Of(result, threshold, arguments.GetValue(_showIgnored)) : FixView.Of(fixes, threshold, isWritten: !isDry);
    }

    private static async Task<ResultView> WatchAsync(string[] paths, LintOptions options, CommandHost host, CancellationToken cancellationToken)
    {
        var log = new LintWatchLog(host.OnLine);
        await LintWatch.RunAsync(paths, options, log.Add, cancellationToken);
        return log.View();
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

    private static SolventException Wrong(string message, string hint) => new("invalid-value", message) { Hint = hint, ExitCode = SolventException.WrongUsage };
}
