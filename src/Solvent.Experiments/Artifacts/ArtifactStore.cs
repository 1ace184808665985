using System.Security.Cryptography;
using System.Text;
using Solvent.Datasets;

namespace Solvent.Experiments;

/// <summary>
/// The files that runs keep, in <c>.solvent/artifacts</c>: each is named after the SHA-256 of its bytes, so that equal files of many runs take their room once, and nobody
/// reads one that has changed.
/// </summary>
internal sealed class ArtifactStore(StoreDirectory store)
{
    private const int BlockSize = 1 << 16;

    /// <summary>Keeps a file.</summary>
    /// <exception cref="SolventException"><c>file-not-found</c>, <c>read-failed</c>; <c>disk-full</c>, <c>write-failed</c>.</exception>
    public RunArtifact AddFile(string path, string name, string kind)
    {
        using var content = OpenSource(path);
        return Add(content, name, kind);
    }

    /// <summary>Keeps a text as a file in UTF-8.</summary>
    /// <exception cref="SolventException"><c>disk-full</c>, <c>write-failed</c>.</exception>
    public RunArtifact AddText(string text, string name, string kind) => Add(new MemoryStream(Encoding.UTF8.GetBytes(text)), name, kind);

    /// <summary>Keeps what a stream holds from where it is.</summary>
    /// <exception cref="SolventException"><c>disk-full</c>, <c>write-failed</c>.</exception>
    public RunArtifact Add(Stream content, string name, string kind)
    {
        store.EnsureCreatedAsync().GetAwaiter().GetResult();
        var temporary = store.NewTemporaryFile();
        try
        {
            var (hash, bytes) = Write(content, temporary);
            Publish(temporary, PathOf(hash), hash);
            return new RunArtifact(name, kind, hash, bytes);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw AtomicFile.WriteFailure(store.Artifacts, exception)!;
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>Where the bytes of an artifact are.</summary>
    public string PathOf(string hash) => Path.Combine(store.Artifacts, hash[..2], hash);

    /// <summary>Whether the bytes are there; they may be damaged.</summary>
    public bool Exists(string hash) => File.Exists(PathOf(hash));

    /// <summary>Opens an artifact whose bytes are the ones that were kept.</summary>
    /// <param name="artifact">The artifact.</param>
    /// <param name="run">Identifier of a run that has it, for the error.</param>
    /// <exception cref="SolventException"><c>artifact-missing</c>, <c>artifact-damaged</c>.</exception>
    public FileStream Open(RunArtifact artifact, string run)
    {
        var path = PathOf(artifact.Hash);
        FileStream content;
        try
        {
            content = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, BlockSize);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Lost("artifact-missing", $"The artifact '{artifact.Name}' of run {run} cannot be read: '{path}' {(File.Exists(path) ? "is not readable" : "is gone")}.", path, run, exception);
        }

        if (Convert.ToHexStringLower(SHA256.HashData(content)) == artifact.Hash)
        {
            content.Position = 0;
            return content;
        }

        content.Dispose();
        throw Lost("artifact-damaged", $"The artifact '{artifact.Name}' of run {run} is damaged: the bytes of '{path}' are not the ones that were kept.", path, run, inner: null);
    }

    /// <summary>Writes an artifact to a file, which replaces one that is there.</summary>
    /// <exception cref="SolventException">As <see cref="Open"/>; <c>disk-full</c>, <c>write-failed</c>.</exception>
    public void Save(RunArtifact artifact, string run, string path)
    {
        using var content = Open(artifact, run);
        AtomicFile.WriteAsync(path, content.CopyToAsync).GetAwaiter().GetResult();
    }

    private static (string Hash, long Bytes) Write(Stream content, string path)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
        var block = new byte[BlockSize];
        while (content.Read(block) is > 0 and var length)
        {
            hash.AppendData(block, 0, length);
            file.Write(block, 0, length);
        }

        file.Flush(flushToDisk: true);
        return (Convert.ToHexStringLower(hash.GetHashAndReset()), file.Length);
    }

    // A file that is there already stays when its bytes are right, and is healed when they are not.
    private static void Publish(string temporary, string path, string hash)
    {
        if (File.Exists(path))
        {
            File.SetAttributes(path, FileAttributes.Normal);
            if (HasHash(path, hash))
            {
                // A purge takes it for one that a run is keeping at this moment.
                File.SetLastWriteTimeUtc(path, DateTime.UtcNow);
                File.SetAttributes(path, FileAttributes.ReadOnly);
                return;
            }
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.SetAttributes(temporary, FileAttributes.ReadOnly);
        File.Move(temporary, path, overwrite: true);
    }

    private static bool HasHash(string path, string hash)
    {
        using var content = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(content)) == hash;
    }

    private static FileStream OpenSource(string path)
    {
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, BlockSize);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new SolventException("file-not-found", $"The file '{path}' does not exist.", exception) { File = path, Hint = "Check the path; it starts from the current directory." };
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new SolventException("read-failed", $"Cannot read '{path}': {exception.Message}", exception) { File = path, Hint = "Check that you may read it." };
        }
    }

    private static SolventException Lost(string code, string message, string path, string run, Exception? inner) => new(code, message, inner)
    {
        File = path,
        Hint = $"Bring '.solvent/artifacts' back from a backup or from the machine that made the run, or make it again: solvent experiment reproduce {run}",
    };
}
