namespace Solvent.Notebooks;

/// <summary>The error that ended a cell.</summary>
/// <param name="Name">The name of the error, such as the exception's type.</param>
/// <param name="Message">What went wrong.</param>
/// <param name="Traceback">The lines that a client shows.</param>
public sealed record ErrorOutput(string Name, string Message, IReadOnlyList<string> Traceback) : NotebookOutput
{
    /// <inheritdoc/>
    public bool Equals(ErrorOutput? other)
        => other is not null && Name == other.Name && Message == other.Message && Traceback.SequenceEqual(other.Traceback);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Message, Traceback.Count);
}
