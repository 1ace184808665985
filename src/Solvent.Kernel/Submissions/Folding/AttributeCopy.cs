using System.Reflection.Metadata;

namespace Solvent.Kernel.Submissions.Folding;

/// <summary>Gives the members of a layer the attributes by which the compiler knows the members of the cell.</summary>
/// <param name="copy">Says what a cell says.</param>
/// <param name="cell">The cell.</param>
internal sealed class AttributeCopy(MetadataCopy copy, CellImage cell)
{
    /// <summary>The full name of the attribute of extension methods.</summary>
    public const string Extension = Services + "ExtensionAttribute";

    private const string Services = "System.Runtime.CompilerServices.";

    private const string Dynamic = Services + "DynamicAttribute";

    private readonly CustomAttributeHandle _context = cell.ClassAttributes.FirstOrDefault(
        handle => NameOf(cell.Reader, handle) == Services + "NullableContextAttribute");

    /// <summary>The full name of the type of an attribute; empty for one that is declared where it is used.</summary>
    public static string NameOf(MetadataReader reader, CustomAttributeHandle handle)
    {
        var constructor = reader.GetCustomAttribute(handle).Constructor;
        if (constructor.Kind != HandleKind.MemberReference) return "";
        var parent = reader.GetMemberReference((MemberReferenceHandle)constructor).Parent;
        if (parent.Kind != HandleKind.TypeReference) return "";
        var type = reader.GetTypeReference((TypeReferenceHandle)parent);
        return reader.GetString(type.Namespace) + "." + reader.GetString(type.Name);
    }

    /// <summary>Copies attributes to another owner.</summary>
    /// <param name="attributes">Attributes of the cell.</param>
    /// <param name="owner">The owner in the target.</param>
    /// <param name="except">The full name of an attribute that stays behind.</param>
    /// <returns>Whether one of them says what may be null.</returns>
    public bool Copy(CustomAttributeHandleCollection attributes, EntityHandle owner, string? except = null)
    {
        var saysNull = false;
        foreach (var handle in attributes)
        {
            var name = NameOf(copy.Reader, handle);
            saysNull |= name is Services + "NullableAttribute" or Services + "NullableContextAttribute";
            if (MattersToCompiler(name) && name != except) Add(handle, owner);
        }

        return saysNull;
    }

    /// <summary>Copies the attributes of a variable to what returns a reference to it.</summary>
    /// <param name="attributes">The attributes of the variable.</param>
    /// <param name="owner">The owner in the target.</param>
    /// <param name="around">The number of parts of the reference that are around the type of the variable.</param>
    public void CopyToReference(CustomAttributeHandleCollection attributes, EntityHandle owner, int around)
    {
        if (!Copy(attributes, owner, except: Dynamic)) AddNullable(owner);
        foreach (var handle in attributes)
        {
            if (NameOf(copy.Reader, handle) == Dynamic) AddDynamic(copy.Reader.GetCustomAttribute(handle), owner, around);
        }
    }

    /// <summary>Says of a method without a word on null what the class of the cell says for all of its members.</summary>
    public void AddNullableContext(EntityHandle method)
    {
        if (!_context.IsNil) Add(_context, method);
    }

    /// <summary>The same for a property, which has no context.</summary>
    public void AddNullable(EntityHandle property)
    {
        if (_context.IsNil) return;
        var builder = copy.Target.Builder;
        var type = copy.Target.CoreType("System.Runtime.CompilerServices", "NullableAttribute");
        var value = copy.Reader.GetBlobBytes(copy.Reader.GetCustomAttribute(_context).Value);
        builder.AddCustomAttribute(property, copy.Target.Constructor(type, 0x05), builder.GetOrAddBlob(value));
    }

    // The attribute has a flag for each part of a type, from outside to inside.
    private void AddDynamic(CustomAttribute attribute, EntityHandle owner, int around)
    {
        var value = copy.Reader.GetBlobReader(attribute.Value);
        value.ReadUInt16();
        bool[] flags = value.RemainingBytes > sizeof(ushort) ? [.. Enumerable.Range(0, value.ReadInt32()).Select(_ => value.ReadBoolean())] : [true];
        var blob = new BlobBuilder();
        blob.WriteUInt16(1);
        blob.WriteInt32(around + flags.Length);
        blob.WriteBytes(0, around);
        foreach (var flag in flags) blob.WriteBoolean(flag);
        blob.WriteUInt16(0);
        var builder = copy.Target.Builder;
        var type = copy.Target.CoreType("System.Runtime.CompilerServices", "DynamicAttribute");
        var signature = builder.GetOrAddBlob((byte[])[0x20, 0x01, 0x01, 0x1d, 0x02]);
        builder.AddCustomAttribute(owner, builder.AddMemberReference(type, builder.GetOrAddString(".ctor"), signature), builder.GetOrAddBlob(blob));
    }

    private void Add(CustomAttributeHandle handle, EntityHandle owner)
    {
        var attribute = copy.Reader.GetCustomAttribute(handle);
        var constructor = copy.Reader.GetMemberReference((MemberReferenceHandle)attribute.Constructor);
        var builder = copy.Target.Builder;
        builder.AddCustomAttribute(
            owner,
            builder.AddMemberReference(copy.Type(constructor.Parent), builder.GetOrAddString(".ctor"), copy.MethodSignature(constructor.Signature)),
            builder.GetOrAddBlob(copy.Reader.GetBlobBytes(attribute.Value)));
    }

    // State machines belong to the body, which stays in the cell.
    private static bool MattersToCompiler(string name)
        => name is "System.ParamArrayAttribute" or "System.ObsoleteAttribute" or "System.Diagnostics.ConditionalAttribute"
        || name.StartsWith("System.Diagnostics.CodeAnalysis.", StringComparison.Ordinal)
        || name.StartsWith("System.Runtime.InteropServices.", StringComparison.Ordinal)
        || (name.StartsWith(Services, StringComparison.Ordinal)
            && !name.EndsWith("StateMachineAttribute", StringComparison.Ordinal)
            && name is not Services + "CompilerGeneratedAttribute");
}
