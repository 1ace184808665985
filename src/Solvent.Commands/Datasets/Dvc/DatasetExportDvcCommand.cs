using System.CommandLine;
using Solvent.Commands.Views;
using Solvent.Datasets;

namespace Solvent.Commands.Datasets.Dvc;

/// <summary><c>dataset export-dvc</c>.</summary>
internal sealed class DatasetExportDvcCommand : SolventCommand
{
    private readonly Argument<string> _reference = DatasetCommands.Reference("version", "The version to export");
    private readonly Option<string?> _to = new("--to") { Description = "The folder that gets the .dvc file; by default the place the version was committed from.", HelpName = "folder", CompletionSources = { WordSources.Files } };
    private readonly Option<bool> _init = new("--init") { Description = "Make the root a project of DVC when it is none." };
    private readonly Option<bool> _force = new("--force", "-f") { Description = "Overwrite a .dvc file that says more than where the data is." };

    public DatasetExportDvcCommand()
        : base("export-dvc", "Write a version as DVC keeps data: a .dvc file, and the contents in its cache.")
    {
        Add(_reference);
        Add(_to);
        Add(_init);
        Add(_force);
    }

    public override IReadOnlyList<string> Examples => ["dataset export-dvc taxi@v3", "dataset export-dvc images --to shared --init"];

    public override async Task<ResultView> RunAsync(ParseResult arguments, CommandHost host, CancellationToken cancellationToken)
    {
        var options = new DvcExportOptions
        {
            To = arguments.GetValue(_to) is { } to ? host.FullPath(to) : null,
            Init = arguments.GetValue(_init),
            Force = arguments.GetValue(_force),
            Progress = CommitReports.For("exporting to DVC", host),
        };
        var result = await DatasetRepository.Open(host.WorkingDirectory).ExportDvcAsync(arguments.GetRequiredValue(_reference), options, cancellationToken);
        var shown = Path.GetRelativePath(host.WorkingDirectory, result.File);
        return new ResultView(
            null,
            [
                result.Written
                    ? new VerdictBlock("exported", ViewTone.Good, $"{result.Version.Reference} in {shown}, MD5 {ViewFormat.HashStart(result.Hash)}; {ViewFormat.Plural(result.ObjectsAdded, "content")} added to the cache")
                    : new VerdictBlock("unchanged", ViewTone.Neutral, $"{shown} already says where {result.Version.Reference} is, MD5 {ViewFormat.HashStart(result.Hash)}"),
            ],
            new ExportPayload(result.File, result.Hash, result.Written, result.ObjectsAdded, DatasetVersionPayload.From(result.Version, VersionRuns.Open(host).Using(result.Version))));
    }

    private sealed record ExportPayload(string File, string Md5, bool Written, long ObjectsAdded, DatasetVersionPayload Version);
}
