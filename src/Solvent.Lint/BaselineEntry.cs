namespace Solvent.Lint;

/// <summary>Findings that a baseline has.</summary>
/// <param name="Rule">The id of the rule.</param>
/// <param name="File">The file, relative to the folder of the baseline with forward slashes.</param>
/// <param name="Fingerprint">The <see cref="Finding.Fingerprint"/> of the findings.</param>
/// <param name="Count">How many there are, 1 or more.</param>
/// <param name="Message">What the first of them said when the baseline was written, for people.</param>
public sealed record BaselineEntry(string Rule, string File, string Fingerprint, int Count, string Message);
