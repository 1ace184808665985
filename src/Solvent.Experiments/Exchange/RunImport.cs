namespace Solvent.Experiments;

/// <summary>Takes in runs from a file that another store has exported. All of it is checked before anything is added.</summary>
internal sealed class RunImport(ExperimentStore store)
{
    public ImportResult Read(string path, CancellationToken cancellationToken)
    {
        using var archive = Open(path);
        archive.Verify(cancellationToken);
        var artifacts = 0;
        var kept = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (hash, content) in archive.Artifacts())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (store.Artifacts.Add(content, hash, ArtifactKind.File).Hash != hash) throw RunArchiveFormat.Invalid(path, $"the artifact {hash}", "changed while it was read");
            kept.Add(hash);
            artifacts++;
        }

        RequireArtifacts(archive, kept, path);
        var (imported, present) = (new List<string>(), new List<string>());
        var insertion = new RunInsertion(store.Database);
        foreach (var run in archive.Runs())
        {
            cancellationToken.ThrowIfCancellationRequested();
            (insertion.Insert(run.Run, run.History) ? imported : present).Add(run.Run.Id);
        }

        return new ImportResult(imported, present, artifacts);
    }

    private void RequireArtifacts(IRunArchive archive, HashSet<string> kept, string path)
    {
        foreach (var run in archive.Runs())
        {
            if (run.Run.Artifacts.FirstOrDefault(artifact => !kept.Contains(artifact.Hash) && !store.Artifacts.Exists(artifact.Hash)) is { } missing)
            {
                throw RunArchiveFormat.Invalid(path, $"the artifact '{missing.Name}' of run {run.Run.Id}", "is missing");
            }
        }
    }

    private static IRunArchive Open(string path)
    {
        FileStream stream;
        try
        {
            stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw File.Exists(path)
                ? new SolventException("read-failed", $"Cannot read '{path}': {exception.Message}", exception) { File = path, Hint = "Check that you may read it." }
                : new SolventException("file-not-found", $"There is no file '{path}'.", exception) { File = path, Hint = "solvent experiment export writes one." };
        }

        // A zip says what it is, whatever it is called.
        var isZip = stream.ReadByte() == 'P' && stream.ReadByte() == 'K';
        stream.Position = 0;
        return isZip ? ZipRunArchive.Open(path, stream) : new LinesRunArchive(path, stream);
    }
}
