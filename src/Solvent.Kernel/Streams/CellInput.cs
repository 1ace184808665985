using Solvent.Kernel.Execution;

namespace Solvent.Kernel;

/// <summary>Lets the code of a cell ask the person in front of the notebook.</summary>
public static class CellInput
{
    /// <summary>Asks, and waits for the answer. What the cell has written until then is shown first.</summary>
    /// <param name="prompt">What to ask; may be empty.</param>
    /// <param name="isPassword">Whether the answer must not be shown while it is typed.</param>
    /// <returns>The answer, without a line break.</returns>
    /// <exception cref="SolventException">Nobody is there to answer (<c>no-console-input</c>): no cell is running, or its host takes no questions.</exception>
    /// <exception cref="CellInterruptedException">The user has interrupted the cell.</exception>
    public static Task<string> AskAsync(string prompt = "", bool isPassword = false)
        => CellScope.Current is { } scope
            ? scope.AskAsync(prompt, isPassword)
            : throw new SolventException("no-console-input", "Only a running cell can ask for input.")
            {
                Hint = "Call it in a cell, or in a task that a cell has started.",
            };
}
