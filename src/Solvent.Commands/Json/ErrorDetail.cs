namespace Solvent.Commands.Json;

/// <summary>One failure.</summary>
/// <param name="Code">Stable, kebab-case identifier.</param>
/// <param name="Message">One sentence that names what is at fault.</param>
/// <param name="File">The file at fault.</param>
/// <param name="Cell">The cell at fault, 0-based.</param>
/// <param name="Line">The line at fault, 1-based.</param>
/// <param name="Hint">What to do.</param>
public sealed record ErrorDetail(string Code, string Message, string? File, int? Cell, int? Line, string? Hint);
