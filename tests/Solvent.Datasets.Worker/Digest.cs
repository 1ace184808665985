using System.Security.Cryptography;
using System.Text;

namespace Solvent.Datasets.Worker;

/// <summary>Hashes a file or a folder as the test hashes what comes back.</summary>
internal static class Digest
{
    public static string OfFile(string path) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)));

    /// <summary>The hash of the lines <c>HASH PATH</c> in ordinal order.</summary>
    public static string OfFolder(string folder)
    {
        var lines = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(file => (Path: Path.GetRelativePath(folder, file).Replace('\\', '/'), Hash: OfFile(file)))
            .OrderBy(file => file.Path, StringComparer.Ordinal)
            .Select(file => $"{file.Hash} {file.Path}\n");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(lines))));
    }
}
