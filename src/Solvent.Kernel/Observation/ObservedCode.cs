using System.ComponentModel;
using System.Diagnostics;

namespace Solvent.Kernel;

/// <summary>
/// What observed calls in cells go through: each method returns what it is given. The compile driver adds the calls of these; nobody writes them by hand.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ObservedCode
{
    // A call may go on, after an await, on another thread. What a call that has thrown leaves here goes with the next one around it, or with the cell.
    private static readonly AsyncLocal<PendingCall?> Pending = new();

    /// <summary>Passes on what a method is about to be called on.</summary>
    public static T Receiver<T>(int site, string method, string? assignedTo, T receiver)
    {
        Pending.Value = new PendingCall(site, method, assignedTo, receiver, Pending.Value) { StartedAt = Stopwatch.GetTimestamp() };
        return receiver;
    }

    /// <summary>Passes on an argument of the call.</summary>
    public static T Argument<T>(int site, string parameter, string? variable, T value)
    {
        if (PendingCall.Find(Pending.Value, site) is not { } call) return value;
        call.Arguments.Add(new ObservedArgument(parameter, variable, value));
        call.StartedAt = Stopwatch.GetTimestamp();
        return value;
    }

    /// <summary>Passes on what the method has returned.</summary>
    public static T Result<T>(int site, T result)
    {
        if (PendingCall.Find(Pending.Value, site) is not { } call) return result;
        var duration = Stopwatch.GetElapsedTime(call.StartedAt);
        Pending.Value = call.Around;
        // Behind '?.' nothing was called on nothing.
        if (call.Receiver is not { } receiver) return result;
        RunningCell.Session?.OnReturned(new ObservedCall(call.Method, call.AssignedTo, receiver, call.Arguments, result, duration));
        return result;
    }
}
