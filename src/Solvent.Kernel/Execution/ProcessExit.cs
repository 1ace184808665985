using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace Solvent.Kernel;

/// <summary>
/// What cells call in the place of <see cref="Environment.Exit"/> and <c>Environment.FailFast</c>, which would end the session and lose its
/// variables. The compile driver puts it there; nobody writes it by hand.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ProcessExit
{
    /// <summary>Refuses to end the process.</summary>
    /// <param name="exitCode">Of no matter.</param>
    /// <exception cref="SolventException"><c>exit-in-cell</c>, always.</exception>
    [DoesNotReturn]
    public static void Exit(int exitCode) => throw Refusal("Environment.Exit");

    /// <summary>Refuses to end the process.</summary>
    /// <param name="message">Of no matter.</param>
    /// <param name="exception">The reason, if there is one.</param>
    /// <exception cref="SolventException"><c>exit-in-cell</c>, always.</exception>
    [DoesNotReturn]
    public static void FailFast(string? message, Exception? exception) => throw Refusal("Environment.FailFast", exception);

    /// <inheritdoc cref="FailFast(string?, Exception?)"/>
    [DoesNotReturn]
    public static void FailFast(string? message) => FailFast(message, exception: null);

    private static SolventException Refusal(string call, Exception? reason = null)
        => new("exit-in-cell", $"A cell cannot end the kernel, so '{call}' does nothing in it.", reason)
        {
            Hint = "Write 'return;' to end the cell, or throw an exception to fail it. The client restarts the kernel and shuts it down.",
        };
}
