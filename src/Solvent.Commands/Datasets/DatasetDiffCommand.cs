using System.CommandLine;
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

    public DatasetDiffCommand()
        : base("diff", "Compare two versions: schema, rows, cells and distributions.")
    {
        Add(_from);
        Add(_to);
        Add(_keys);
        Add(_rows);
    }

    public override IReadOnlyList<string> Examples => ["dataset diff taxi@v1 taxi@v2", "dataset diff taxi#clean taxi --key trip_id --rows 50"];

    public override async Task<ResultView> RunAsync(ParseResult arguments, CommandHost host, CancellationToken cancellationToken)
    {
        var examples = arguments.GetValue(_rows) ?? DefaultExamples;
        if (examples < 0) throw new SolventException("invalid-value", "Option '--rows' must be 0 or more.") { ExitCode = SolventException.WrongUsage };
        var options = new DiffOptions { Keys = ListOption.Split(arguments.GetValue(_keys)), Examples = examples };
        var diff = await DatasetRepository.Open(host.WorkingDirectory)
            .DiffAsync(arguments.GetRequiredValue(_from), arguments.GetRequiredValue(_to), options, cancellationToken);
        return DatasetDiffView.Of(diff);
    }
}
