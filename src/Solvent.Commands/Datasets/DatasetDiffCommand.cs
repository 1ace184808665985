using System.CommandLine;
using Solvent.Commands.Html;
using Solvent.Commands.Views;
using Solvent.Datasets;

namespace Solvent.Commands.Datasets;

/// <summary><c>dataset diff</c>.</summary>
internal sealed class DatasetDiffCommand : SolventCommand
{
    private const int DefaultExamples = 10;

    private readonly Argument<string> _from = DatasetCommands.Reference("from", "The first version");
    private readonly Argument<string> _to = DatasetCommands.Reference("to", "The second version");
    private readonly Option<string[]> _keys = new("--key", "-k") { Description = "A column that identifies a row; by default what the commit named, or what the data shows.", HelpName = "column" };
    private readonly Option<int?> _rows = new("--rows") { Description = $"How many examples of changed cells, added and removed rows; {DefaultExamples} by default.", HelpName = "count" };
    private readonly Option<string[]> _columns = new("--columns", "-c") { Description = "The columns whose cells and distributions are compared, separated by commas; all by default.", HelpName = "names" };
    private readonly Option<string?> _where = new("--where") { Description = "Compare only the rows of both versions that meet this condition in SQL.", HelpName = "condition" };
    private readonly Option<string?> _label = new("--label") { Description = "The column that a model predicts; by default one that is called label, target, y or class.", HelpName = "column" };
    private readonly Option<bool> _noDrift = new("--no-drift") { Description = "Do not compare distributions." };
    private readonly Option<string?> _file = new("--file") { Description = "The file to compare of two folders; by default the folders are compared.", HelpName = "path" };
    private readonly Option<string?> _html = new("--html") { Description = "Also write a report with plots of all columns, which needs no network.", HelpName = "path", CompletionSources = { WordSources.Files } };
    private readonly Option<string?> _export = new("--export") { Description = "Also write every cell that differs to a .csv, .json or .jsonl file.", HelpName = "path", CompletionSources = { WordSources.Files } };

    public DatasetDiffCommand()
        : base("diff", "Compare two versions: schema, rows, cells, distributions and label, or the files of folders.")
    {
        Add(_from);
        Add(_to);
        Add(_keys);
        Add(_rows);
        Add(_columns);
        Add(_where);
        Add(_label);
        Add(_noDrift);
        Add(_file);
        Add(_html);
        Add(_export);
    }

    public override IReadOnlyList<string> Examples =>
    [
        "dataset diff taxi@v1 taxi@v2",
        "dataset diff taxi#clean taxi --key trip_id --rows 50",
        "dataset diff taxi@v1 taxi@v2 --where \"fare > 100\" --html diff.html --export diff.csv",
        "dataset diff images@v1 images@v2 --file labels.csv",
    ];

    public override async Task<ResultView> RunAsync(ParseResult arguments, CommandHost host, CancellationToken cancellationToken)
    {
        var examples = arguments.GetValue(_rows) ?? DefaultExamples;
        if (examples < 0) throw new SolventException("invalid-value", "Option '--rows' must be 0 or more.") { ExitCode = SolventException.WrongUsage };
        var exported = arguments.GetValue(_export) is { } export ? host.FullPath(export) : null;
        var options = new DiffOptions
        {
            Keys = ListOption.Split(arguments.GetValue(_keys)),
            Columns = ListOption.Split(arguments.GetValue(_columns)),
            Where = arguments.GetValue(_where),
            Label = arguments.GetValue(_label),
            Drift = !arguments.GetValue(_noDrift),
            File = arguments.GetValue(_file),
            Examples = examples,
            ExportPath = exported,
        };
        var diff = await DatasetRepository.Open(host.WorkingDirectory)
            .DiffAsync(arguments.GetRequiredValue(_from), arguments.GetRequiredValue(_to), options, cancellationToken);
        var report = arguments.GetValue(_html) is { } html ? host.FullPath(html) : null;
        if (report is not null) await HtmlPage.WriteAsync(DatasetDiffView.Of(diff, withAllCharts: true), report, cancellationToken);
        return Written(DatasetDiffView.Of(diff), host, report, exported);
    }

    private static ResultView Written(ResultView view, CommandHost host, params IEnumerable<string?> paths)
    {
        var facts = paths.OfType<string>().Select(path => new Fact("written", Path.GetRelativePath(host.WorkingDirectory, path))).ToList();
        return facts.Count == 0 ? view : view with { Blocks = [.. view.Blocks, new FactsBlock(facts)] };
    }
}
