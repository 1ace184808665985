namespace Solvent.Datasets;

/// <summary>The progress of a part as that of all.</summary>
/// <param name="all">Who is told.</param>
/// <param name="before">Bytes that were done before the part.</param>
/// <param name="total">Bytes of all parts.</param>
internal sealed class PartialProgress(IProgress<CommitProgress> all, long before, long total) : IProgress<CommitProgress>
{
    public void Report(CommitProgress value) => all.Report(new CommitProgress(before + value.BytesDone, total));
}
