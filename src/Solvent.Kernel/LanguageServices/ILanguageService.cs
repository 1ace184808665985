using Solvent.Notebooks;

namespace Solvent.Kernel.LanguageServices;

/// <summary>
/// What an editor asks about the text of a cell, answered from what the session has declared so far. Safe to call while a cell runs. Positions
/// are in UTF-16 code units from 0.
/// </summary>
public interface ILanguageService
{
    /// <summary>What can be written at <paramref name="position"/>, best first, filtered by what stands there already.</summary>
    Task<CompletionResult> CompleteAsync(string source, int position, CancellationToken cancellationToken = default);

    /// <summary>What is known of the name at <paramref name="position"/>, as plain text and Markdown; <see langword="null"/> when there is nothing to say.</summary>
    Task<MimeBundle?> InspectAsync(string source, int position, CancellationToken cancellationToken = default);

    /// <summary>The overloads of the call around <paramref name="position"/>; <see langword="null"/> outside of the arguments of a call.</summary>
    Task<SignatureHelp?> SignatureAsync(string source, int position, CancellationToken cancellationToken = default);

    /// <summary>The errors and warnings that the cell would have if it ran now.</summary>
    Task<IReadOnlyList<CellDiagnostic>> DiagnoseAsync(string source, CancellationToken cancellationToken = default);

    /// <summary>Whether a console may execute the text or should wait for another line; asks the syntax only.</summary>
    Completeness GetCompleteness(string source);

    /// <summary>Does the work ahead that the first question would wait for; meant for a time when nothing else is to be done. Never fails.</summary>
    Task WarmAsync(CancellationToken cancellationToken = default);
}
