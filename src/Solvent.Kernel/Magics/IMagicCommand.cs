namespace Solvent.Kernel;

/// <summary>A command that a cell calls with a line <c>#!name arguments</c>.</summary>
public interface IMagicCommand
{
    /// <summary>The name without <c>#!</c>: <c>dataset</c>.</summary>
    string Name { get; }

    /// <summary>What the command does, in one sentence.</summary>
    string Description { get; }

    /// <summary>Whether the rest of the cell is input of the command (<see cref="MagicInvocation.Body"/>) and not code to execute.</summary>
    bool TakesBody => false;

    /// <summary>Runs the command. What it writes to the console belongs to the cell.</summary>
    /// <exception cref="SolventException">The command failed; the cell ends with this error.</exception>
    Task InvokeAsync(MagicInvocation invocation, CancellationToken cancellationToken);
}
