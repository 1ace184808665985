namespace Solvent.Kernel;

/// <summary>A call in a cell that has not returned yet.</summary>
/// <param name="Site">The number of its place in code.</param>
/// <param name="Method">The name of the method.</param>
/// <param name="AssignedTo">The variable that will take the result.</param>
/// <param name="Receiver">What the method is called on.</param>
/// <param name="Around">The call whose argument it is a part of.</param>
internal sealed record PendingCall(int Site, string Method, string? AssignedTo, object? Receiver, PendingCall? Around)
{
    /// <summary>The arguments seen so far.</summary>
    public List<ObservedArgument> Arguments { get; } = [];

    /// <summary>When the last thing before the call was evaluated, as a time stamp of the stopwatch.</summary>
    public long StartedAt { get; set; }

    /// <summary>The innermost pending call at a place.</summary>
    public static PendingCall? Find(PendingCall? innermost, int site)
    {
        while (innermost is not null && innermost.Site != site) innermost = innermost.Around;
        return innermost;
    }
}
