namespace Solvent.Analyzers.Provenance;

/// <summary>
/// A value that is not looked into, known only by where it comes from: loaded rows, a parameter, the result of a call into other code. The
/// same origin is the same value.
/// </summary>
/// <param name="key">What makes it the same: a place, a symbol, a path, another fact.</param>
/// <param name="path">The calls inside of which it came to be.</param>
/// <param name="isEarlier">True for the value of an earlier turn of a loop.</param>
internal sealed class Origin(object key, CallPath? path, bool isEarlier) : Fact
{
    public object Key { get; } = key;

    public CallPath? Path { get; } = path;

    public bool IsEarlier { get; } = isEarlier;
}
