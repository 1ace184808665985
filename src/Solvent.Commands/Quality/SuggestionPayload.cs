namespace Solvent.Commands.Quality;

/// <summary>What <c>expect --suggest --json</c> prints.</summary>
internal sealed record SuggestionPayload(string Table, long Rows, int Expectations, string Form, string Text, string? SavedTo);
