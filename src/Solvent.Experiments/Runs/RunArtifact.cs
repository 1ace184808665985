namespace Solvent.Experiments;

/// <summary>A file that a run keeps.</summary>
/// <param name="Name">Its name in the run, with <c>/</c> for folders: <c>model.zip</c>, <c>plots/roc.svg</c>.</param>
/// <param name="Kind">What it is: <c>file</c>, <c>model</c>, <c>notebook</c>, <c>diff</c>, …</param>
/// <param name="Hash">SHA-256 of its bytes, in lower-case hexadecimal digits.</param>
/// <param name="Bytes">Its size.</param>
public sealed record RunArtifact(string Name, string Kind, string Hash, long Bytes);
