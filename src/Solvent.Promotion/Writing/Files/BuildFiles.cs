using System.Globalization;
using System.Security;
using System.Text;
using Solvent.Promotion.Serving;

namespace Solvent.Promotion.Writing.Files;

/// <summary>Writes what the build of a project reads.</summary>
internal static class BuildFiles
{
    public static IEnumerable<GeneratedFile> Write(ProjectShape shape)
    {
        yield return Solution(shape.Plan.Name, [shape.Plan.Name, shape.TestName, .. shape.Served is null ? Array.Empty<string>() : [ServiceWriter.NameOf(shape.Plan.Name)]]);
        yield return new GeneratedFile("global.json", "{\n  \"sdk\": { \"version\": \"10.0.100\", \"rollForward\": \"latestFeature\" },\n  \"test\": { \"runner\": \"Microsoft.Testing.Platform\" }\n}\n");
        yield return new GeneratedFile("Directory.Build.props", Properties(shape));
        yield return new GeneratedFile("Directory.Packages.props", Packages(PackageVersions.Of(shape)));
        yield return new GeneratedFile(shape.InProject($"{shape.Plan.Name}.csproj"), Project(shape));
        yield return new GeneratedFile(shape.InTests($"{shape.TestName}.csproj"), Tests(shape));
        yield return new GeneratedFile(".editorconfig", EditorConfiguration(shape));
        yield return new GeneratedFile(".gitignore", "bin/\nobj/\nTestResults/\n*.user\n");
        if (shape.Options.PackageSource is { } source) yield return new GeneratedFile("nuget.config", NuGet(source));
    }

    /// <summary>A solution with projects, each in the folder of its name.</summary>
    public static GeneratedFile Solution(string name, IEnumerable<string> projects)
        => new($"{name}.slnx", $"<Solution>\n{string.Concat(projects.Select(project => $"  <Project Path=\"{project}/{project}.csproj\" />\n"))}</Solution>\n");

    private static string Properties(ProjectShape shape)
    {
        var unsafeCode = shape.Flow.Program.Root.DescendantTokens().Any(token => token.Text == "unsafe") ? "    <AllowUnsafeBlocks>true</AllowUnsafeBlocks>\n" : "";
        return $"""
            <Project>

              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
            {unsafeCode}    <Deterministic>true</Deterministic>
                <NuGetAuditMode>direct</NuGetAuditMode>
                <!-- The rules that the notebook was linted with stop the build. -->
                <SolventMode>promotion</SolventMode>
              </PropertyGroup>

            </Project>

            """.ReplaceLineEndings("\n");
    }

    private static string Packages(IReadOnlyList<PlannedPackage> packages)
    {
        var text = new StringBuilder();
        text.Append("<Project>\n\n  <PropertyGroup>\n    <ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally>\n    <CentralPackageTransitivePinningEnabled>true</CentralPackageTransitivePinningEnabled>\n  </PropertyGroup>\n\n  <ItemGroup>\n");
        foreach (var package in packages) text.Append(CultureInfo.InvariantCulture, $"    <PackageVersion Include=\"{Escaped(package.Id)}\" Version=\"{Escaped(package.Version)}\" />\n");
        return text.Append("  </ItemGroup>\n\n</Project>\n").ToString();
    }

    private static string Project(ProjectShape shape)
    {
        var own = shape.Plan.Packages.Select(package => package.Id).Concat([PackageVersions.Logging, PackageVersions.CommandLine]).Concat(shape.Rooms)
            .Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase);
        return $"""
            <Project Sdk="Microsoft.NET.Sdk">

              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <RootNamespace>{shape.Plan.Namespace}</RootNamespace>
                <SatelliteResourceLanguages>en</SatelliteResourceLanguages>
              </PropertyGroup>

              <ItemGroup>
            {References(own)}    <PackageReference Include="{PackageVersions.Analyzers}" PrivateAssets="all" />
              </ItemGroup>

              <ItemGroup>
                <InternalsVisibleTo Include="{shape.TestName}" />
              </ItemGroup>

            </Project>

            """.ReplaceLineEndings("\n");
    }

    private static string Tests(ProjectShape shape) => $"""
        <Project Sdk="Microsoft.NET.Sdk">

          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <RootNamespace>{shape.Plan.Namespace}.Tests</RootNamespace>
            <SatelliteResourceLanguages>en</SatelliteResourceLanguages>
            <UseMicrosoftTestingPlatformRunner>true</UseMicrosoftTestingPlatformRunner>
            <TestingPlatformDotnetTestSupport>true</TestingPlatformDotnetTestSupport>
          </PropertyGroup>

          <ItemGroup>
            <PackageReference Include="{PackageVersions.Tests}" />
            <PackageReference Include="{PackageVersions.Analyzers}" PrivateAssets="all" />
            <Using Include="Xunit" />
          </ItemGroup>

          <ItemGroup>
            <ProjectReference Include="../{shape.Plan.Name}/{shape.Plan.Name}.csproj" />
          </ItemGroup>

          <ItemGroup>
            <None Include="data/**" CopyToOutputDirectory="PreserveNewest" />
          </ItemGroup>

        </Project>

        """.ReplaceLineEndings("\n");

    // Those of others that Solvent.Analyzers makes warnings in promotion mode.
    private static readonly string[] KeptStyle = ["CA1031", "CA1849", "MA0042", "RCS1075", "VSTHRD002"];

    private static string EditorConfiguration(ProjectShape shape)
    {
        var text = new StringBuilder("root = true\n\n[*]\ncharset = utf-8\nend_of_line = lf\ninsert_final_newline = true\ntrim_trailing_whitespace = true\n\n[*.cs]\nindent_style = space\nindent_size = 4\ncsharp_style_namespace_declarations = file_scoped\n");
        // Style of the author's code, which is kept as it was written, is no reason for the first build to fail.
        text.Append("\n# Told in the editor: code of the notebook stays as it was written. Raise them when you make it yours.\n");
        foreach (var rule in KeptStyle) text.Append(CultureInfo.InvariantCulture, $"dotnet_diagnostic.{rule}.severity = suggestion\n");
        // What is no rule, such as no-run, the gate has let pass; no build knows it.
        foreach (var allowed in shape.Options.Allowed.Where(allowed => char.IsAsciiDigit(allowed.Rule[^1]))) text.Append(CultureInfo.InvariantCulture, $"\n# {allowed.Reason.ReplaceLineEndings(" ")}\ndotnet_diagnostic.{allowed.Rule}.severity = suggestion\n");
        return text.ToString();
    }

    private static string NuGet(string source) => $"""
        <?xml version="1.0" encoding="utf-8"?>
        <configuration>
          <packageSources>
            <add key="solvent" value="{Escaped(source)}" />
          </packageSources>
        </configuration>

        """.ReplaceLineEndings("\n");

    private static string References(IEnumerable<string> packages) => string.Concat(packages.Select(package => $"    <PackageReference Include=\"{Escaped(package)}\" />\n"));

    private static string Escaped(string text) => SecurityElement.Escape(text);
}
