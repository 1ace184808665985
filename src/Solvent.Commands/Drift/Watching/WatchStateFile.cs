using System.Security.Cryptography;
using System.Text;
using Solvent.Datasets;

namespace Solvent.Commands.Drift.Watching;

/// <summary>Where a watch keeps what it has told: beside the store of the project, or without one with the user's data.</summary>
internal static class WatchStateFile
{
    /// <param name="host">The place where the command was typed.</param>
    /// <param name="words">What makes this watch another than others: what it compares, and whom it tells.</param>
    public static string For(CommandHost host, IEnumerable<string> words)
    {
        var root = DatasetRepository.Open(host.WorkingDirectory).Root;
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', words.Prepend(host.WorkingDirectory)))))[..16];
        var store = Path.Combine(root, ".solvent");
        var folder = Directory.Exists(store) ? store : UserFolder();
        return Path.Combine(folder, "watch", $"{hash}.json");
    }

    private static string UserFolder()
    {
        var data = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData);
        return Path.Combine(data.Length > 0 ? data : Path.GetTempPath(), "solvent");
    }
}
