using System.CommandLine;
using Solvent.Commands.Views;
using Solvent.Notebooks;
using Solvent.Promotion;
using Solvent.Promotion.Gate;
using Solvent.Promotion.Updating;
using Solvent.Runner;

namespace Solvent.Commands.Promotion;

/// <summary><c>promote</c>.</summary>
internal sealed class PromoteCommand : SolventCommand
{
    private readonly Argument<string?> _notebook = new("notebook") { Description = "The notebook: .ipynb or .dib; with --check and --update by default the one that the project was promoted from.", Arity = ArgumentArity.ZeroOrOne, CompletionSources = { WordSources.Files } };
    private readonly Option<string?> _output = new("--output", "-o") { Description = "The folder of the project: it is made, or one that promotion has made; with --check and --update by default the current folder.", HelpName = "folder", CompletionSources = { WordSources.Files } };
    private readonly Option<string?> _name = new("--name", "-n") { Description = "The name of the project and its namespace; by default made of the name of the notebook.", HelpName = "name" };
    private readonly Option<string[]> _allow = new("--allow") { Description = "Let a finding of the gate pass, by its code, with the reason, which the project records: \"SLV4003: renamed on purpose\".", HelpName = "code: reason", CompletionSources = { _ => GateCode.All.Select(code => new System.CommandLine.Completions.CompletionItem(code)) } };
    private readonly Option<bool> _verify = new("--verify") { Description = "Also make the promoted run again and compare its metrics." };
    private readonly Option<string[]> _tolerance = new("--tolerance", "-t") { Description = "How far metrics may be apart with --verify, all (1e-6) or one (auc=0.001); by default not at all.", HelpName = "number" };
    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Show what would be written and left out, and write nothing." };
    private readonly Option<bool> _force = new("--force", "-f") { Description = "Write all generated files of a promoted project anew, those with hand edits too; files of yours stay." };
    private readonly Option<bool> _check = new("--check") { Description = "Tell whether notebook and project have drifted apart, and fail when they have; all promoted projects below the current folder by default." };
    private readonly Option<bool> _update = new("--update") { Description = "Bring what has changed in the notebook into the project, and keep hand edits." };
    private readonly Option<bool> _writeConflicts = new("--write-conflicts") { Description = "With --update, write what contradicts a hand edit beside it, between markers, instead of stopping." };
    private readonly Option<string?> _source = new("--package-source") { Description = "A NuGet source that has the packages of Solvent, a folder or an address, for the project to restore from.", HelpName = "source", CompletionSources = { WordSources.Files } };

    public PromoteCommand()
        : base("promote", "Make a tested project of a notebook, and keep the two in step.")
    {
        Add(_notebook);
        Add(_output);
        Add(_name);
        Add(_allow);
        Add(_verify);
        Add(_tolerance);
        Add(_dryRun);
        Add(_force);
        Add(_check);
        Add(_update);
        Add(_writeConflicts);
        Add(_source);
    }

    public override IReadOnlyList<string> Examples =>
    [
        "promote notebooks/flights.ipynb --output src/Flights",
        "promote notebooks/flights.ipynb --output src/Flights --allow \"SLV4003: renamed on purpose\" --verify",
        "promote --check",
        "promote --update --output src/Flights --dry-run",
    ];

    public override Task<ResultView> RunAsync(ParseResult arguments, CommandHost host, CancellationToken cancellationToken)
    {
        RequireSense(arguments);
        if (arguments.GetValue(_check)) return Task.FromResult(Check(arguments, host));
        return arguments.GetValue(_update) ? UpdateAsync(arguments, host, cancellationToken) : PromoteAsync(arguments, host, cancellationToken);
    }

    private async Task<ResultView> PromoteAsync(ParseResult arguments, CommandHost host, CancellationToken cancellationToken)
    {
        var notebook = NotebookDocument.Load(host.FullPath(arguments.GetValue(_notebook) ?? throw Usage("notebook-missing", "There is no notebook to promote.", "Name it: solvent promote flights.ipynb --output src/Flights")));
        var output = arguments.GetValue(_output) ?? throw Usage("output-missing", "There is no folder to put the project into.", "Name it: --output src/Flights");
        var folder = host.FullPath(output);
        var replaced = arguments.GetValue(_force) && PromotedProject.IsAt(folder) ? PromotedProject.Open(folder) : null;
        // Before the checks, which can take long.
        if (replaced is null) PromotedProject.RequireFree(folder);
        var name = arguments.GetValue(_name) ?? replaced?.Manifest.Name;
        var promotion = await NotebookPromotion.PrepareAsync(notebook, folder, ProductVersion.Text, GenerationOf(arguments, host, folder, name, replaced), Gate(arguments, host, []), cancellationToken);
        var written = promotion.Gate.IsOpen && !arguments.GetValue(_dryRun);
        if (written && replaced is null) PromotedProject.Create(folder, promotion.Project, promotion.Manifest);
        else if (written) replaced!.Replace(promotion.Project, promotion.Manifest);
        return PromotionView.Of(promotion, output, written, updates: null);
    }

    private async Task<ResultView> UpdateAsync(ParseResult arguments, CommandHost host, CancellationToken cancellationToken)
    {
        var output = arguments.GetValue(_output) ?? ".";
        var project = PromotedProject.Open(host.FullPath(output));
        var notebook = Notebook(arguments, host, project);
        var promotion = await NotebookPromotion.PrepareAsync(
            notebook, project.Folder, ProductVersion.Text, GenerationOf(arguments, host, project.Folder, arguments.GetValue(_name) ?? project.Manifest.Name, project), Gate(arguments, host, project.Manifest.Allowed), cancellationToken);
        var updates = project.Plan(promotion.Project);
        var stops = updates.Any(update => update.Action is FileAction.Conflict) && !arguments.GetValue(_writeConflicts);
        var written = promotion.Gate.IsOpen && !stops && !arguments.GetValue(_dryRun);
        if (written) project.Update(promotion.Project, promotion.Manifest, arguments.GetValue(_writeConflicts));
        return PromotionView.Of(promotion, output, written, updates);
    }

    private ResultView Check(ParseResult arguments, CommandHost host)
    {
        var folders = arguments.GetValue(_output) is { } output ? [host.FullPath(output)] : PromotedFolders.Below(host.WorkingDirectory);
        var checks = new List<CheckedProject>();
        foreach (var project in folders.Select(PromotedProject.Open))
        {
            host.OnStatus?.Invoke($"checking {project.Manifest.Name}");
            var notebook = Notebook(arguments, host, project);
            checks.Add(new CheckedProject(project, project.Check(notebook, NotebookPromotion.Regenerate(notebook, project, new PromotionOptions()))));
        }

        return CheckView.Of(checks, host.WorkingDirectory);
    }

    private NotebookDocument Notebook(ParseResult arguments, CommandHost host, PromotedProject project)
    {
        if (arguments.GetValue(_notebook) is { } notebook) return NotebookDocument.Load(host.FullPath(notebook));
        if (File.Exists(project.NotebookPath)) return NotebookDocument.Load(project.NotebookPath);
        throw new SolventException("notebook-not-found", $"The notebook '{project.Manifest.Notebook.Path}', which '{project.Folder}' was promoted from, is not there.")
        {
            File = project.NotebookPath,
            Hint = "Name the notebook when it has moved: solvent promote NOTEBOOK --update --output FOLDER.",
        };
    }

    private PromotionOptions GenerationOf(ParseResult arguments, CommandHost host, string folder, string? name, PromotedProject? before) => new()
    {
        Name = name,
        // NuGet reads it from the folder of the project, and so means the same in every clone.
        PackageSource = arguments.GetValue(_source) is not { } source ? before?.Manifest.PackageSource
            : source.Contains("://", StringComparison.Ordinal) ? source : Path.GetRelativePath(folder, host.FullPath(source)).Replace('\\', '/'),
    };

    private GateOptions Gate(ParseResult arguments, CommandHost host, IEnumerable<AllowedRule> known) => new()
    {
        Allowed = [.. known, .. (arguments.GetValue(_allow) ?? []).Select(AllowedRules.Parse)],
        Verifies = arguments.GetValue(_verify),
        Tolerance = MetricTolerance.Parse(ListOption.Split(arguments.GetValue(_tolerance))),
        OnActivity = host.OnStatus,
        OnLine = host.OnLine,
    };

    private void RequireSense(ParseResult arguments)
    {
        var (check, update) = (arguments.GetValue(_check), arguments.GetValue(_update));
        if (check && update) throw Usage("conflicting-options", "'--check' changes nothing, and '--update' does.", "Leave one of them out.");
        if ((check || update) && arguments.GetValue(_force)) throw Usage("conflicting-options", "'--force' writes a project anew, which '--check' and '--update' do not.", "Leave one of them out.");
        if (check && arguments.GetValue(_dryRun)) throw Usage("conflicting-options", "'--check' writes nothing anyway.", "Leave out --dry-run.");
        if (check && (arguments.GetValue(_allow) is { Length: > 0 } || arguments.GetValue(_verify))) throw Usage("conflicting-options", "'--check' compares, and does not ask the gate.", "Leave out --allow and --verify.");
        if (!update && arguments.GetValue(_writeConflicts)) throw Usage("conflicting-options", "'--write-conflicts' is about '--update'.", "Add --update.");
        if (!arguments.GetValue(_verify) && arguments.GetValue(_tolerance) is { Length: > 0 }) throw Usage("conflicting-options", "'--tolerance' is about '--verify'.", "Add --verify.");
    }

    private static SolventException Usage(string code, string message, string hint) => new(code, message) { Hint = hint, ExitCode = SolventException.WrongUsage };
}
