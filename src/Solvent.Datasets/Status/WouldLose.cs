using System.Globalization;

namespace Solvent.Datasets;

/// <summary>The refusal to overwrite what is in no version.</summary>
internal static class WouldLose
{
    private const int MostNamed = 5;

    public static SolventException Content(DatasetVersion version, string target)
    {
        var file = new FileInfo(target);
        return Refusal(
            version,
            target,
            string.Create(CultureInfo.InvariantCulture, $"the content of '{target}' ({file.Length} bytes, written {file.LastWriteTimeUtc:yyyy-MM-dd HH:mm:ss} UTC), which is not committed"));
    }

    public static SolventException Files(DatasetVersion version, string folder, IReadOnlyList<string> paths)
    {
        var named = string.Join(", ", paths.Take(MostNamed));
        var more = paths.Count > MostNamed ? string.Create(CultureInfo.InvariantCulture, $" and {paths.Count - MostNamed} more") : "";
        return Refusal(version, folder, $"the content of files in '{folder}' that is not committed: {named}{more}");
    }

    private static SolventException Refusal(DatasetVersion version, string target, string what) => new("checkout-would-lose", $"Checking out {version.Reference} would lose {what}.")
    {
        File = target,
        Hint = $"Commit it first (solvent dataset commit \"{target}\" --name {version.Dataset}), choose another place with --to, or overwrite it with --force.",
    };
}
