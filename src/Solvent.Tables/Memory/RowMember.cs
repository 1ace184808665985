namespace Solvent.Tables;

/// <summary>A property or field of the objects that become rows.</summary>
internal sealed record RowMember(string Name, Type Type, Func<object, object?> Read);
