using Solvent.Quality;

namespace Solvent.Commands.Quality;

/// <summary>The expectations that data is checked against.</summary>
/// <param name="Expectations">The expectations.</param>
/// <param name="Origin">Where they were found, as a sentence; <see langword="null"/> when the user named them.</param>
/// <param name="Folder">Where the files that they name are looked for; <see langword="null"/> for where the user is.</param>
internal sealed record ChosenSuite(ExpectationSuite Expectations, string? Origin, string? Folder);
