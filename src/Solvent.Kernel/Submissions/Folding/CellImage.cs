using System.Globalization;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Solvent.Kernel.Submissions.Folding;

/// <summary>The metadata of a compiled cell: what stays of its compilation once the cell is folded.</summary>
internal sealed class CellImage
{
    /// <summary>What the name of each cell's assembly starts with.</summary>
    public const string CellName = "Cell";

    private readonly TypeDefinition _class;
    private IReadOnlyList<string>? _mentioned;

    private CellImage(byte[] metadata)
    {
        Metadata = metadata;
        Reader = PinnedMetadata.Read(metadata);
        Name = Reader.GetString(Reader.GetAssemblyDefinition().Name);
        ClassHandle = Reader.TypeDefinitions.First(handle => IsNamed(Reader.GetTypeDefinition(handle), Name));
        _class = Reader.GetTypeDefinition(ClassHandle);
        Types = [.. _class.GetNestedTypes().Select(Reader.GetTypeDefinition).Select(type => Reader.GetString(type.Name)).Where(IsSpeakable)];
        Members = [.. ReadMembers()];
    }

    /// <summary>The name of its assembly, and of the class that holds all that it declares.</summary>
    public string Name { get; }

    /// <summary>The bytes, which do not move in memory.</summary>
    public byte[] Metadata { get; }

    /// <summary>Reads <see cref="Metadata"/>.</summary>
    public MetadataReader Reader { get; }

    /// <summary>The class that holds all that the cell declares.</summary>
    public TypeDefinitionHandle ClassHandle { get; }

    /// <summary>The attributes of the class.</summary>
    public CustomAttributeHandleCollection ClassAttributes => _class.GetCustomAttributes();

    /// <summary>The types that it declares, generic ones with a backtick and their number of parameters.</summary>
    public IReadOnlyList<string> Types { get; }

    /// <summary>What it declares outside of types, in order.</summary>
    public IReadOnlyList<CellMember> Members { get; }

    /// <summary>The simple names of the assemblies that its types mention in what others can see of them.</summary>
    public IEnumerable<string> Mentioned => _mentioned ??= [.. TypeSurface.Assemblies(this)];

    /// <summary>Where it is in the order of cells.</summary>
    public int Number => int.Parse(Name.AsSpan(CellName.Length), CultureInfo.InvariantCulture);

    /// <summary>Reads a compiled cell.</summary>
    /// <param name="image">The emitted assembly.</param>
    public static CellImage Read(MemoryStream image)
    {
        image.Position = 0;
        var headers = new PEHeaders(image, (int)image.Length);
        return new CellImage(PinnedMetadata.Copy(image.GetBuffer().AsSpan(headers.MetadataStartOffset, headers.MetadataSize)));
    }

    private IEnumerable<CellMember> ReadMembers()
    {
        var taken = new HashSet<EntityHandle>();
        var events = _class.GetEvents().ToDictionary(handle => Reader.GetString(Reader.GetEventDefinition(handle).Name));
        foreach (var handle in _class.GetFields())
        {
            var field = Reader.GetFieldDefinition(handle);
            var name = Reader.GetString(field.Name);
            if (!IsSpeakable(name)) continue;
            // An event without accessors of its own is the variable behind it: in the session anybody can raise it.
            if (events.Remove(name, out var source)) taken.UnionWith(Accessors(Reader.GetEventDefinition(source).GetAccessors()));
            yield return new CellMember(this, name, IsConstant(field) ? CellMemberKind.Constant : CellMemberKind.Variable, handle);
        }

        foreach (var (name, handle) in events)
        {
            taken.UnionWith(Accessors(Reader.GetEventDefinition(handle).GetAccessors()));
            yield return new CellMember(this, name, CellMemberKind.Event, handle);
        }

        foreach (var handle in _class.GetProperties())
        {
            var property = Reader.GetPropertyDefinition(handle);
            var accessors = property.GetAccessors();
            taken.UnionWith([accessors.Getter, accessors.Setter]);
            yield return new CellMember(this, Reader.GetString(property.Name), CellMemberKind.Property, handle);
        }

        foreach (var handle in _class.GetMethods())
        {
            var name = Reader.GetString(Reader.GetMethodDefinition(handle).Name);
            if (IsSpeakable(name) && name[0] != '.' && !taken.Contains(handle)) yield return new CellMember(this, name, CellMemberKind.Method, handle);
        }
    }

    private bool IsConstant(FieldDefinition field)
        => field.Attributes.HasFlag(FieldAttributes.Literal)
        || field.GetCustomAttributes().Any(handle => AttributeCopy.NameOf(Reader, handle) == "System.Runtime.CompilerServices.DecimalConstantAttribute");

    private static IEnumerable<EntityHandle> Accessors(EventAccessors accessors) => [accessors.Adder, accessors.Remover];

    private bool IsNamed(TypeDefinition type, string name) => type.GetDeclaringType().IsNil && Reader.StringComparer.Equals(type.Name, name);

    private static bool IsSpeakable(string name) => !name.StartsWith('<');
}
