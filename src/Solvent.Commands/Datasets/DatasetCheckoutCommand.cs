using System.CommandLine;
using Solvent.Commands.Views;
using Solvent.Datasets;

namespace Solvent.Commands.Datasets;

/// <summary><c>dataset checkout</c>.</summary>
internal sealed class DatasetCheckoutCommand : SolventCommand
{
    private const int MostNamed = 5;

    private readonly Argument<string> _reference = DatasetCommands.Reference("version", "The version to restore");
    private readonly Option<string?> _to = new("--to") { Description = "Another place: a file or an existing folder for a file, a folder for a folder; by default where it was committed from.", HelpName = "path", CompletionSources = { WordSources.Files } };
    private readonly Option<bool> _force = new("--force", "-f") { Description = "Overwrite a file whose content is in no version." };

    public DatasetCheckoutCommand()
        : base("checkout", "Restore a version byte for byte.")
    {
        Add(_reference);
        Add(_to);
        Add(_force);
    }

    public override IReadOnlyList<string> Examples => ["dataset checkout taxi@v1", "dataset checkout taxi#clean --to data/clean.csv"];

    public override async Task<ResultView> RunAsync(ParseResult arguments, CommandHost host, CancellationToken cancellationToken)
    {
        var to = arguments.GetValue(_to) is { } path ? host.FullPath(path) : null;
        var result = await DatasetRepository.Open(host.WorkingDirectory)
            .CheckoutAsync(arguments.GetRequiredValue(_reference), to, arguments.GetValue(_force), cancellationToken);
        var shown = Path.GetRelativePath(host.WorkingDirectory, result.Path);
        var files = result.Version.Kind == DatasetKind.Folder
            ? $" ({ViewFormat.Plural(result.FilesWritten, "file")} written, {ViewFormat.Count(result.FilesRemoved)} removed)" : "";
        var blocks = new List<ViewBlock>
        {
            result.Written
                ? new VerdictBlock("restored", ViewTone.Good, $"{result.Version.Reference} in {shown}{files}, SHA-256 {ViewFormat.HashStart(result.Version.Hash)}")
                : new VerdictBlock("unchanged", ViewTone.Neutral, $"{shown} already holds {result.Version.Reference}, SHA-256 {ViewFormat.HashStart(result.Version.Hash)}"),
        };
        if (result.Untracked.Count > 0) blocks.Add(new TextBlock($"Left alone, because no version has them: {Named(result.Untracked)}.", ViewTone.Muted));
        if (result.Notice is { } notice) blocks.Add(new TextBlock(notice, ViewTone.Warning));
        var version = DatasetVersionPayload.From(result.Version, VersionRuns.Open(host).Using(result.Version));
        return new ResultView(null, blocks, new CheckoutPayload(result.Path, result.Written, result.FilesWritten, result.FilesRemoved, result.Untracked, version));
    }

    private static string Named(IReadOnlyList<string> paths)
        => string.Join(", ", paths.Take(MostNamed)) + (paths.Count > MostNamed ? $" and {ViewFormat.Count(paths.Count - MostNamed)} more" : "");

    private sealed record CheckoutPayload(
        string Path, bool Written, long FilesWritten, long FilesRemoved, IReadOnlyList<string> Untracked, DatasetVersionPayload Version);
}
