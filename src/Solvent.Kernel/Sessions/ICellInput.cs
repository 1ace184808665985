namespace Solvent.Kernel;

/// <summary>Answers the questions of a running cell: <see cref="Console.ReadLine"/> and prompts.</summary>
public interface ICellInput
{
    /// <summary>Asks the person in front of the notebook and waits for the answer.</summary>
    /// <param name="prompt">What to ask; may be empty.</param>
    /// <param name="isPassword">Whether the answer must not be shown while it is typed.</param>
    /// <param name="cancellationToken">Signalled when the cell is interrupted: the question is taken back.</param>
    /// <returns>The answer, without a line break.</returns>
    Task<string> AskAsync(string prompt, bool isPassword, CancellationToken cancellationToken);
}
