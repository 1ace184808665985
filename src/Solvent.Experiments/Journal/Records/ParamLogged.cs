namespace Solvent.Experiments;

/// <summary>A parameter got its value.</summary>
internal sealed record ParamLogged(string Name, string Value) : JournalRecord;
