using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Solvent.Kernel.Submissions.Folding;

/// <summary>What the folded cells declare that no later one of them has declared again. Immutable.</summary>
internal sealed class LiveDeclarations
{
    private readonly ImmutableDictionary<string, ImmutableList<CellMember>> _members;
    private readonly ImmutableDictionary<string, CellImage> _types;
    private readonly MetadataTarget _signatures;

    private LiveDeclarations(
        ImmutableDictionary<string, ImmutableList<CellMember>> members, ImmutableDictionary<string, CellImage> types, MetadataTarget signatures)
        => (_members, _types, _signatures) = (members, types, signatures);

    /// <summary>Nothing.</summary>
    public static LiveDeclarations None() => new(
        ImmutableDictionary.Create<string, ImmutableList<CellMember>>(StringComparer.Ordinal), ImmutableDictionary.Create<string, CellImage>(StringComparer.Ordinal), new MetadataTarget());

    /// <summary>All members, in the order of their declaration.</summary>
    public IEnumerable<CellMember> Members => InOrder(_members.Values.SelectMany(members => members));

    /// <summary>The types that can be named, with their cells.</summary>
    public IEnumerable<KeyValuePair<string, CellImage>> Types => _types;

    /// <summary>The cells with types that can be named, in order.</summary>
    public IEnumerable<CellImage> CellsWithTypes => _types.Values.Distinct().OrderBy(cell => cell.Number);

    /// <summary>Whether there is a method of this name.</summary>
    public bool HasMethod(string name) => _members.TryGetValue(name, out var members) && members[0].Kind == CellMemberKind.Method;

    /// <summary>The variable of this name, if there is one.</summary>
    public CellMember? Variable(string name)
        => _members.TryGetValue(name, out var members) && members[0].Kind == CellMemberKind.Variable ? members[0] : null;

    /// <summary>The members with one of these names, in the order of their declaration.</summary>
    public IEnumerable<CellMember> Named(IEnumerable<string> names)
        => InOrder(names.Distinct(StringComparer.Ordinal).SelectMany(name => _members.TryGetValue(name, out var members) ? members : []));

    /// <summary>Whether a member from before is gone for which there is none of its kind and type.</summary>
    public bool Hides(LiveDeclarations before) => before._members.Any(entry =>
        !_members.TryGetValue(entry.Key, out var members)
        || (members != entry.Value && (members[0].Kind != entry.Value[0].Kind || (members[0].Kind != CellMemberKind.Method && TypeOf(members[0]) != TypeOf(entry.Value[0])))));

    /// <summary>What there is after more cells.</summary>
    public LiveDeclarations With(IEnumerable<CellImage> cells)
    {
        var members = _members.ToBuilder();
        var types = _types.ToBuilder();
        foreach (var cell in cells)
        {
            foreach (var type in cell.Types)
            {
                types[type] = cell;
                members.Remove(type);
            }

            var signatures = new MetadataCopy(cell.Reader, _signatures);
            foreach (var member in cell.Members)
            {
                members[member.Name] = members.TryGetValue(member.Name, out var known) && member.Kind == CellMemberKind.Method && known[0].Kind == CellMemberKind.Method
                    ? known.RemoveAll(other => IsReplaced(other, member, signatures)).Add(member)
                    : [member];
            }
        }

        return new LiveDeclarations(members.ToImmutable(), types.ToImmutable(), _signatures);
    }

    private bool IsReplaced(CellMember old, CellMember member, MetadataCopy signatures)
        => Overload(new MetadataCopy(old.Cell.Reader, _signatures), old) == Overload(signatures, member);

    private BlobHandle TypeOf(CellMember member)
    {
        var signatures = new MetadataCopy(member.Cell.Reader, _signatures);
        return member.Kind switch
        {
            CellMemberKind.Property => signatures.MethodSignature(signatures.Reader.GetPropertyDefinition((PropertyDefinitionHandle)member.Handle).Signature),
            CellMemberKind.Event => default,
            _ => signatures.FieldSignature(signatures.Reader.GetFieldDefinition((FieldDefinitionHandle)member.Handle).Signature),
        };
    }

    private static BlobHandle Overload(MetadataCopy signatures, CellMember method)
        => signatures.Overload(signatures.Reader.GetMethodDefinition((MethodDefinitionHandle)method.Handle).Signature);

    private static IOrderedEnumerable<CellMember> InOrder(IEnumerable<CellMember> members)
        => members.OrderBy(member => member.Cell.Number).ThenBy(member => MetadataTokens.GetToken(member.Handle));
}
