using System.Security.Cryptography;
using System.Text;

namespace Solvent.Datasets.Tests;

/// <summary>A project that both DVC and Solvent work in.</summary>
public abstract class DvcFixture : StoreFixture
{
    protected DvcFixture() => Directory.CreateDirectory(InRoot(".dvc"));

    protected static string Md5(byte[] bytes)
    {
        using var md5 = IncrementalHash.CreateHash(HashAlgorithmName.MD5);
        md5.AppendData(bytes);
        return Convert.ToHexStringLower(md5.GetHashAndReset());
    }

    protected static string Md5(string text) => Md5(Encoding.UTF8.GetBytes(text));

    /// <summary>Puts a content into the cache, as DVC 3 keeps it, and returns its MD5.</summary>
    protected string Cache(string text, string suffix = "")
    {
        var md5 = Md5(text);
        Write(Path.Combine(".dvc", "cache", "files", "md5", md5[..2], md5[2..] + suffix), text);
        return md5;
    }

    /// <summary>Puts a folder with these files into the cache, and returns the MD5 of its list.</summary>
    protected string CacheFolder(params (string Path, string Text)[] files)
        => Cache($"[{string.Join(", ", files.Select(file => $"{{\"md5\": \"{Cache(file.Text)}\", \"relpath\": \"{file.Path}\"}}"))}]", ".dir");

    protected string CachePath(string hash) => InRoot(".dvc", "cache", "files", "md5", hash[..2], hash[2..]);

    protected async Task<DvcImportResult> ImportOneAsync(string file) => Assert.Single(await Repository.ImportDvcAsync([InRoot(file)], cancellationToken: Token));

    protected async Task<SolventException> ImportProblemAsync(string file)
    {
        var result = await ImportOneAsync(file);
        Assert.Null(result.Version);
        return result.Problem!;
    }
}
