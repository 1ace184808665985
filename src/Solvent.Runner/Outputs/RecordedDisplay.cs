using Solvent.Notebooks;

namespace Solvent.Runner.Outputs;

/// <summary>A displayed value, which its cell or a later one can replace.</summary>
internal sealed class RecordedDisplay(MimeBundle data, long bytes) : RecordedOutput
{
    public MimeBundle Data { get; set; } = data;

    /// <summary>The size of <see cref="Data"/> in UTF-8.</summary>
    public long Bytes { get; set; } = bytes;

    public override NotebookOutput ToOutput() => new DisplayOutput(Data);
}
