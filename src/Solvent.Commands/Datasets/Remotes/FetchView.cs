using System.CommandLine;
using Solvent.Commands.Views;
using Solvent.Datasets;

namespace Solvent.Commands.Datasets.Remotes;

/// <summary>What fetching and pulling share.</summary>
internal static class FetchView
{
    public static Option<bool> Renumber() => new("--renumber")
    {
        Description = "Where somebody else has pushed under the number of a version from here, give the one from here the next free number.",
    };

    public static IEnumerable<ViewBlock> Blocks(FetchResult result, string extent)
    {
        yield return extent.Length > 0
            ? new VerdictBlock("fetched", ViewTone.Good, $"{extent} from {result.Remote.Name}")
            : new VerdictBlock("up to date", ViewTone.Neutral, $"{result.Remote.Name} has nothing that is not here");
        if (result.Versions.Count > 0) yield return new TextBlock(string.Join(", ", result.Versions), ViewTone.Muted);
        foreach (var version in result.Renumbered) yield return new TextBlock($"{version.From} from here is {version.To} now.", ViewTone.Warning);
    }
}
