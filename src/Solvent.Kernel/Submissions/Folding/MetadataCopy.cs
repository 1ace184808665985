using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Solvent.Kernel.Submissions.Folding;

/// <summary>Says in other metadata what the metadata of a cell says: its types, signatures and constants.</summary>
/// <param name="reader">Reads the metadata of the cell.</param>
/// <param name="target">Takes what is said.</param>
internal sealed class MetadataCopy(MetadataReader reader, MetadataTarget target)
{
    private readonly Dictionary<EntityHandle, EntityHandle> _types = [];

    public MetadataReader Reader => reader;

    public MetadataTarget Target => target;

    /// <summary>The type in the target that a type of the cell is.</summary>
    public EntityHandle Type(EntityHandle type)
    {
        if (!_types.TryGetValue(type, out var copy)) _types.Add(type, copy = CopyType(type));
        return copy;
    }

    /// <summary>The signature of a method or property.</summary>
    public BlobHandle MethodSignature(BlobHandle signature)
    {
        var blob = new BlobBuilder();
        var source = reader.GetBlobReader(signature);
        CopyMethod(ref source, blob);
        return target.Builder.GetOrAddBlob(blob);
    }

    /// <summary>Tells apart the overloads of a method: its generic parameters and the types of its parameters.</summary>
    public BlobHandle Overload(BlobHandle signature)
    {
        var blob = new BlobBuilder();
        var source = reader.GetBlobReader(signature);
        var header = source.ReadSignatureHeader();
        blob.WriteCompressedInteger(header.IsGeneric ? source.ReadCompressedInteger() : 0);
        var count = source.ReadCompressedInteger();
        CopyType(ref source, new BlobBuilder());
        for (var i = 0; i < count; i++) CopyType(ref source, blob);
        return target.Builder.GetOrAddBlob(blob);
    }

    /// <summary>The signature of a field.</summary>
    public BlobHandle FieldSignature(BlobHandle signature)
    {
        var blob = new BlobBuilder();
        var source = reader.GetBlobReader(signature);
        blob.WriteByte(source.ReadByte());
        CopyType(ref source, blob);
        return target.Builder.GetOrAddBlob(blob);
    }

    /// <summary>Writes the type of a field, without what is said of the field itself, as that it is volatile.</summary>
    public void WriteFieldType(BlobHandle signature, BlobBuilder blob)
    {
        var source = reader.GetBlobReader(signature);
        source.ReadByte();
        while (source.ReadSignatureTypeCode() is SignatureTypeCode.RequiredModifier or SignatureTypeCode.OptionalModifier) source.ReadTypeHandle();
        source.Offset--;
        CopyType(ref source, blob);
    }

    /// <summary>Gives a parameter or field the constant that another has.</summary>
    public void CopyConstant(ConstantHandle handle, EntityHandle owner)
    {
        if (handle.IsNil) return;
        var constant = reader.GetConstant(handle);
        target.Builder.AddConstant(owner, reader.GetBlobReader(constant.Value).ReadConstant(constant.TypeCode));
    }

    private EntityHandle CopyType(EntityHandle type)
    {
        switch (type.Kind)
        {
            case HandleKind.TypeDefinition:
                var definition = reader.GetTypeDefinition((TypeDefinitionHandle)type);
                var outer = definition.GetDeclaringType();
                return target.Type(outer.IsNil ? OwnAssembly() : Type(outer), reader.GetString(definition.Namespace), reader.GetString(definition.Name));
            case HandleKind.TypeReference:
                var reference = reader.GetTypeReference((TypeReferenceHandle)type);
                return target.Type(Scope(reference.ResolutionScope), reader.GetString(reference.Namespace), reader.GetString(reference.Name));
            default:
                var blob = new BlobBuilder();
                var source = reader.GetBlobReader(reader.GetTypeSpecification((TypeSpecificationHandle)type).Signature);
                CopyType(ref source, blob);
                return target.Builder.AddTypeSpecification(target.Builder.GetOrAddBlob(blob));
        }
    }

    private EntityHandle Scope(EntityHandle scope)
    {
        if (scope.Kind != HandleKind.AssemblyReference) return Type(scope);
        var assembly = reader.GetAssemblyReference((AssemblyReferenceHandle)scope);
        return target.Assembly(
            reader.GetString(assembly.Name),
            assembly.Version,
            reader.GetString(assembly.Culture),
            assembly.PublicKeyOrToken.IsNil ? null : reader.GetBlobBytes(assembly.PublicKeyOrToken),
            assembly.Flags);
    }

    private AssemblyReferenceHandle OwnAssembly()
    {
        var assembly = reader.GetAssemblyDefinition();
        return target.Assembly(reader.GetString(assembly.Name), assembly.Version);
    }

    private void CopyMethod(ref BlobReader source, BlobBuilder blob)
    {
        var header = source.ReadSignatureHeader();
        blob.WriteByte(header.RawValue);
        if (header.IsGeneric) blob.WriteCompressedInteger(source.ReadCompressedInteger());
        var count = source.ReadCompressedInteger();
        blob.WriteCompressedInteger(count);
        for (var i = 0; i <= count; i++) CopyType(ref source, blob);
    }

    private void CopyType(ref BlobReader source, BlobBuilder blob)
    {
        var code = source.ReadByte();
        blob.WriteByte(code);
        switch ((SignatureTypeCode)code)
        {
            case SignatureTypeCode.Pointer or SignatureTypeCode.ByReference or SignatureTypeCode.SZArray:
                CopyType(ref source, blob);
                break;
            case SignatureTypeCode.RequiredModifier or SignatureTypeCode.OptionalModifier:
                CopyToken(ref source, blob);
                CopyType(ref source, blob);
                break;
            case (SignatureTypeCode)SignatureTypeKind.Class or (SignatureTypeCode)SignatureTypeKind.ValueType:
                CopyToken(ref source, blob);
                break;
            case SignatureTypeCode.GenericTypeParameter or SignatureTypeCode.GenericMethodParameter:
                blob.WriteCompressedInteger(source.ReadCompressedInteger());
                break;
            case SignatureTypeCode.GenericTypeInstance:
                CopyType(ref source, blob);
                var arguments = source.ReadCompressedInteger();
                blob.WriteCompressedInteger(arguments);
                for (var i = 0; i < arguments; i++) CopyType(ref source, blob);
                break;
            case SignatureTypeCode.FunctionPointer:
                CopyMethod(ref source, blob);
                break;
            case SignatureTypeCode.Array:
                CopyType(ref source, blob);
                blob.WriteCompressedInteger(source.ReadCompressedInteger());
                var sizes = source.ReadCompressedInteger();
                blob.WriteCompressedInteger(sizes);
                for (var i = 0; i < sizes; i++) blob.WriteCompressedInteger(source.ReadCompressedInteger());
                var bounds = source.ReadCompressedInteger();
                blob.WriteCompressedInteger(bounds);
                for (var i = 0; i < bounds; i++) blob.WriteCompressedSignedInteger(source.ReadCompressedSignedInteger());
                break;
        }
    }

    private void CopyToken(ref BlobReader source, BlobBuilder blob)
        => blob.WriteCompressedInteger(CodedIndex.TypeDefOrRefOrSpec(Type(source.ReadTypeHandle())));
}
