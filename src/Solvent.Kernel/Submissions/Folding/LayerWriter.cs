using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Solvent.Kernel.Submissions.Folding;

/// <summary>
/// Writes one class that stands for folded cells. It is written twice: for the runtime with code, and for the compiler with nothing but
/// the declarations, so that the compiler need not know the cells.
/// </summary>
internal abstract class LayerWriter
{
    private readonly bool _isReference;
    private readonly MethodBodyStreamEncoder _bodies = new(new BlobBuilder());
    private readonly Dictionary<CellImage, CellCopy> _cells = [];

    /// <summary>Starts a class.</summary>
    /// <param name="name">The name of the assembly.</param>
    /// <param name="isReference">Whether the compiler reads it, and not the runtime.</param>
    protected LayerWriter(string name, bool isReference)
    {
        Name = name;
        _isReference = isReference;
        Builder.AddModule(0, Builder.GetOrAddString(name + ".dll"), Builder.GetOrAddGuid(Guid.NewGuid()), default, default);
        Assembly = Builder.AddAssembly(Builder.GetOrAddString(name), new Version(0, 0, 0, 0), default, default, default, AssemblyHashAlgorithm.None);
        Builder.AddTypeDefinition(
            default, default, Builder.GetOrAddString("<Module>"), default, MetadataTokens.FieldDefinitionHandle(1), MetadataTokens.MethodDefinitionHandle(1));
    }

    /// <summary>The simple names of the assemblies that the class mentions.</summary>
    public IEnumerable<string> Mentioned => Target.Assemblies;

    protected string Name { get; }

    protected AssemblyDefinitionHandle Assembly { get; }

    protected MetadataTarget Target { get; } = new();

    protected MetadataBuilder Builder => Target.Builder;

    /// <summary>The metadata alone.</summary>
    public byte[] ToMetadata()
    {
        var blob = new BlobBuilder();
        new MetadataRootBuilder(Builder).Serialize(blob, methodBodyStreamRva: 0, mappedFieldDataStreamRva: 0);
        return PinnedMetadata.Copy(blob.ToArray());
    }

    /// <summary>The whole assembly.</summary>
    public MemoryStream ToImage()
    {
        var image = new BlobBuilder();
        new ManagedPEBuilder(PEHeaderBuilder.CreateLibraryHeader(), new MetadataRootBuilder(Builder), _bodies.Builder).Serialize(image);
        var stream = new MemoryStream(image.Count);
        image.WriteContentTo(stream);
        stream.Position = 0;
        return stream;
    }

    protected CellCopy CopyOf(CellImage cell)
    {
        if (!_cells.TryGetValue(cell, out var copy)) _cells.Add(cell, copy = new CellCopy(cell, Target));
        return copy;
    }

    /// <summary>Adds a class to which all that is added from now on belongs.</summary>
    protected TypeDefinitionHandle AddClass(TypeAttributes attributes, EntityHandle baseType)
    {
        var type = Builder.AddTypeDefinition(
            TypeAttributes.Public | TypeAttributes.BeforeFieldInit | attributes,
            default,
            Builder.GetOrAddString(LayerName.ClassOf(Name)),
            baseType,
            MetadataTokens.FieldDefinitionHandle(Builder.GetRowCount(TableIndex.Field) + 1),
            MetadataTokens.MethodDefinitionHandle(Builder.GetRowCount(TableIndex.MethodDef) + 1));
        Target.AddAttribute(type, "System.Diagnostics", "StackTraceHiddenAttribute");
        return type;
    }

    /// <summary>Adds a method, whose parameters have to be added before.</summary>
    protected MethodDefinitionHandle AddMethod(
        MethodAttributes attributes, string name, BlobHandle signature, ParameterHandle firstParameter, int maxStack, Action<InstructionEncoder> body)
    {
        var offset = -1;
        if (!_isReference)
        {
            var code = new InstructionEncoder(new BlobBuilder());
            body(code);
            code.OpCode(ILOpCode.Ret);
            offset = _bodies.AddMethodBody(code, maxStack);
        }

        return Builder.AddMethodDefinition(
            attributes | MethodAttributes.HideBySig,
            MethodImplAttributes.IL | MethodImplAttributes.AggressiveInlining,
            Builder.GetOrAddString(name),
            signature,
            offset,
            firstParameter);
    }

    /// <summary>Adds a method that does nothing but call the one of the cell.</summary>
    /// <param name="member">The cell's member that the method is or belongs to.</param>
    /// <param name="handle">The method in the cell.</param>
    /// <param name="loadState">Loads the state of the cell, for a method that needs one.</param>
    /// <param name="isExtension">Whether an extension method stays one.</param>
    protected MethodDefinitionHandle AddForwarder(CellMember member, MethodDefinitionHandle handle, Action<InstructionEncoder> loadState, bool isExtension = false)
    {
        var cell = CopyOf(member.Cell);
        var reader = member.Cell.Reader;
        var method = reader.GetMethodDefinition(handle);
        var isStatic = method.Attributes.HasFlag(MethodAttributes.Static);
        var signature = cell.Metadata.MethodSignature(method.Signature);
        var parameters = ParameterCount(reader, method);
        var first = AddParameters(cell, method);
        var forwarder = AddMethod(
            method.Attributes & (MethodAttributes.Static | MethodAttributes.SpecialName) | MethodAttributes.Public,
            reader.GetString(method.Name),
            signature,
            first,
            parameters + 1,
            code =>
            {
                if (!isStatic) loadState(code);
                for (var i = 0; i < parameters; i++) code.LoadArgument(isStatic ? i : i + 1);
                code.Call(Callee(cell, method, signature));
            });
        if (!cell.Attributes.Copy(method.GetCustomAttributes(), forwarder, except: isExtension ? null : AttributeCopy.Extension)) cell.Attributes.AddNullableContext(forwarder);
        AddGenericParameters(cell, method, forwarder);
        return forwarder;
    }

    private EntityHandle Callee(CellCopy cell, MethodDefinition method, BlobHandle signature)
    {
        EntityHandle callee = Builder.AddMemberReference(cell.Class, Builder.GetOrAddString(cell.Image.Reader.GetString(method.Name)), signature);
        var count = method.GetGenericParameters().Count;
        if (count == 0) return callee;
        var arguments = new BlobBuilder();
        arguments.WriteByte((byte)SignatureKind.MethodSpecification);
        arguments.WriteCompressedInteger(count);
        for (var i = 0; i < count; i++)
        {
            arguments.WriteByte((byte)SignatureTypeCode.GenericMethodParameter);
            arguments.WriteCompressedInteger(i);
        }

        return Builder.AddMethodSpecification(callee, Builder.GetOrAddBlob(arguments));
    }

    private ParameterHandle AddParameters(CellCopy cell, MethodDefinition method)
    {
        var first = NextParameter();
        foreach (var handle in method.GetParameters())
        {
            var parameter = cell.Image.Reader.GetParameter(handle);
            var added = Builder.AddParameter(
                parameter.Attributes & ~ParameterAttributes.HasFieldMarshal, Builder.GetOrAddString(cell.Image.Reader.GetString(parameter.Name)), parameter.SequenceNumber);
            cell.Metadata.CopyConstant(parameter.GetDefaultValue(), added);
            cell.Attributes.Copy(parameter.GetCustomAttributes(), added);
        }

        return first;
    }

    private void AddGenericParameters(CellCopy cell, MethodDefinition method, MethodDefinitionHandle forwarder)
    {
        var reader = cell.Image.Reader;
        foreach (var parameter in method.GetGenericParameters().Select(reader.GetGenericParameter))
        {
            var added = Builder.AddGenericParameter(forwarder, parameter.Attributes, Builder.GetOrAddString(reader.GetString(parameter.Name)), parameter.Index);
            cell.Attributes.Copy(parameter.GetCustomAttributes(), added);
            foreach (var constraint in parameter.GetConstraints().Select(reader.GetGenericParameterConstraint))
            {
                var addedConstraint = Builder.AddGenericParameterConstraint(added, cell.Metadata.Type(constraint.Type));
                cell.Attributes.Copy(constraint.GetCustomAttributes(), addedConstraint);
            }
        }
    }

    protected ParameterHandle NextParameter() => MetadataTokens.ParameterHandle(Builder.GetRowCount(TableIndex.Param) + 1);

    private static int ParameterCount(MetadataReader reader, MethodDefinition method)
    {
        var signature = reader.GetBlobReader(method.Signature);
        if (signature.ReadSignatureHeader().IsGeneric) signature.ReadCompressedInteger();
        return signature.ReadCompressedInteger();
    }
}
