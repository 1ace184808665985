using System.CommandLine;
using Solvent.Commands.Views;
using Solvent.Datasets;
using Solvent.Tables;

namespace Solvent.Commands.Datasets;

/// <summary><c>dataset open</c>.</summary>
internal sealed class DatasetOpenCommand : SolventCommand
{
    private const int DefaultRows = 10;

    private readonly CommandSurface _surface;
    private readonly Argument<string> _reference = DatasetCommands.Reference("version", "The version to look into");
    private readonly Option<string?> _file = new("--file") { Description = "The file of a folder version.", HelpName = "path" };
    private readonly Option<int?> _rows = new("--rows") { Description = $"How many rows to show; {DefaultRows} by default.", HelpName = "count" };

    public DatasetOpenCommand(CommandSurface surface)
        : base("open", "Show the first rows and the columns of a version, without a checkout.")
    {
        _surface = surface;
        Add(_reference);
        Add(_file);
        Add(_rows);
    }

    public override IReadOnlyList<string> Examples => ["dataset open taxi@v2", "dataset open images@v1 --file labels.csv --rows 50"];

    public override async Task<ResultView> RunAsync(ParseResult arguments, CommandHost host, CancellationToken cancellationToken)
    {
        var rows = arguments.GetValue(_rows) ?? DefaultRows;
        if (rows < 0) throw new SolventException("invalid-value", "Option '--rows' must be 0 or more.") { ExitCode = SolventException.WrongUsage };
        var repository = DatasetRepository.Open(host.WorkingDirectory);
        var version = repository.Resolve(arguments.GetRequiredValue(_reference));
        var file = arguments.GetValue(_file);
        if (file is null && version.Kind == DatasetKind.Folder) return DatasetOpenView.OfFiles(version, await repository.FilesAsync(version.Reference, cancellationToken));
        if (!DatasetVersion.IsTable(file ?? version.FileName)) return DatasetOpenView.OfBytes(version, file, _surface);
        var path = await repository.MaterializeFileAsync(version.Reference, file, cancellationToken);
        return DatasetOpenView.OfTable(version, file, Table.OpenHead(path, rows, cancellationToken), _surface);
    }
}
