using Solvent.Kernel.LanguageServices;
using Solvent.Notebooks;

namespace Solvent.Kernel;

/// <summary>A magic command that helps to write its line.</summary>
public interface IAssistedMagicCommand : IMagicCommand
{
    /// <summary>What can be written at a position of the arguments. Positions in the result are those of <see cref="MagicText.Arguments"/>.</summary>
    Task<CompletionResult> CompleteAsync(MagicText text, CancellationToken cancellationToken);

    /// <summary>Help for the command, or for the part of it that the arguments up to the position name.</summary>
    Task<MimeBundle> HelpAsync(MagicText text, CancellationToken cancellationToken);

    /// <summary>What can be written at a position of the text below the line, if the command takes one.</summary>
    Task<CompletionResult> CompleteBodyAsync(string body, int position, KernelSession session, CancellationToken cancellationToken)
        => Task.FromResult(new CompletionResult(position, position, []));
}
