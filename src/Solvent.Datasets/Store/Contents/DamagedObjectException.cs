namespace Solvent.Datasets;

/// <summary>An object is missing, or its kept bytes do not give what its hash says.</summary>
/// <param name="hash">The object that is damaged, which may be a part of the one that was asked for.</param>
/// <param name="file">The file that should hold it.</param>
/// <param name="problem">What is wrong, in a few words.</param>
/// <param name="innerException">What it was found by.</param>
internal sealed class DamagedObjectException(ObjectHash hash, string file, string problem, Exception? innerException = null)
    : IOException(problem, innerException)
{
    public ObjectHash Hash { get; } = hash;

    public string File { get; } = file;

    /// <summary>Whether the object is nowhere in the store, as after a clone of the repository.</summary>
    public bool IsMissing { get; init; }
}
