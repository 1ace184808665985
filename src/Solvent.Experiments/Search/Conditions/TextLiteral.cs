namespace Solvent.Experiments.Search;

/// <summary>Text: in quotes or a bare word. What it means (a status, a moment, a length of time) follows from what it is compared with.</summary>
internal sealed record TextLiteral(string Text) : Literal;
