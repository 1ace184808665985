using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using Solvent.Analyzers.Rules;
using Rule = Solvent.Analyzers.Tests.Testing.RuleVerifier<Solvent.Analyzers.Rules.SecretLiteralAnalyzer>;

namespace Solvent.Analyzers.Tests.Rules;

/// <summary>The secrets are made up. They are put together here so that no scanner takes this file for a leak.</summary>
public sealed class SecretLiteralTests
{
    private const string Random = "q7Wz2Rk9Xv4Tn8Lp3Jm6Hc1Bd5Gf0Ys";

    public static TheoryData<string> Formats =>
    [
        $"DefaultEndpointsProtocol=https;AccountName=taxi;AccountKey={Random}{Random}q7Wz22Rk9Xv4TAA==;EndpointSuffix=core.windows.net",
        $"Endpoint=sb://taxi.servicebus.windows.net/;SharedAccessKeyName=Root;SharedAccessKey={Random}{Random}=",
        $"https://taxi.blob.core.windows.net/data/a.csv?sv=2024&sig={Random}{Random}%3D",
        "sk-" + Random, "sk-proj-" + Random,
        "AK" + "IAQ7WZ2RK9XV4TN8LP",
        "gh" + $"p_{Random}q7Wz2",
        "h" + $"f_{Random}q7Wz2",
        "Bear" + $"er {Random}",
        $"https://ada:{Random}@db.contoso.com/taxi",
        $"Server=tcp:db.contoso.com;Database=taxi;User Id=ada;Password=Zq7!wR2k",
    ];

    [Theory]
    [MemberData(nameof(Formats))]
    public Task A_secret_is_known_by_its_form(string secret) => Rule.VerifyAsync(Program($$"""Use({|SLV5002:"{{secret}}"|});"""));

    [Theory]
    [InlineData("var apiKey = {0};")]
    [InlineData("string key = {0};")]
    [InlineData("var clientSecret = {0};")]
    [InlineData("settings[\"OpenAI:ApiKey\"] = {0};")]
    [InlineData("Environment.SetEnvironmentVariable(\"OPENAI_API_KEY\", {0});")]
    [InlineData("Connect(apiKey: {0});")]
    [InlineData("var password = {0};")]
    [InlineData("var map = new Dictionary<string, string> {{ [\"token\"] = {0} }};")]
    public Task A_secret_is_known_by_its_name(string statement) => Rule.VerifyAsync(Program(
        string.Format(System.Globalization.CultureInfo.InvariantCulture, statement, $$"""{|SLV5002:"{{Random}}"|}""")));

    [Theory]
    [InlineData("var apiKey = \"<your-key>\";")]
    [InlineData("var apiKey = \"YOUR_API_KEY_HERE_0123456789\";")]
    [InlineData("var apiKey = \"\";")]
    [InlineData("var apiKey = \"xxxxxxxxxxxxxxxxxxxxxxxx\";")]
    [InlineData("var apiKey = Environment.GetEnvironmentVariable(\"OPENAI_API_KEY_2024_PROD\");")]
    [InlineData("var password = \"changeme1\";")]
    [InlineData("var password = \"P@ssw0rd\";")]
    [InlineData("Use(\"Server=localhost;Database=taxi;User Id=sa;Password=Zq7!wR2k\");")]
    [InlineData("Use(\"Server=db.contoso.com;Database=taxi;User Id=sa;Password={password}\");")]
    [InlineData("Use($\"Server=db.contoso.com;Database=taxi;Password={Environment.MachineName}\");")]
    [InlineData("Use(\"sk-your-key-goes-in-this-place\");")]
    [InlineData("Use(\"https://user:password@example.org/\");")]
    [InlineData("Use(\"AKIAIOSFODNN7EXAMPLE\");")]
    [InlineData("Use(\"AccountName=devstoreaccount1;AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==;\");")]
    [InlineData("var publicKeyToken = \"b77a5c561934e089b77a5c561934e089\";")]
    [InlineData("var labelColumnKey = \"q7Wz2Rk9Xv4Tn8Lp3Jm6Hc1Bd5Gf0Ys\";")]
    [InlineData("var padToken = \"<pad>\";")]
    [InlineData("var commit = \"244a8c2ac832657af282aa312d568211698790aa\";")]
    [InlineData("var key = \"3f2504e0-4f89-11d3-9a0c-0305e82c3301\";")]
    [InlineData("var samplingKey = \"vendor_id_2024_and_passenger_01\";")]
    public Task Placeholders_and_other_text_are_left_alone(string statement) => Rule.VerifyAsync(Program(statement));

    [Fact]
    public async Task The_message_does_not_repeat_the_secret()
    {
        var test = new CSharpAnalyzerTest<SecretLiteralAnalyzer, DefaultVerifier>
        {
            TestCode = $$"""class C { string apiKey = "{{Random}}"; }""",
            ReferenceAssemblies = new ReferenceAssemblies("net10.0"),
            CompilerDiagnostics = CompilerDiagnostics.None,
        };
        test.TestState.AdditionalReferences.AddRange(Testing.TestReferences.All);
        test.ExpectedDiagnostics.Add(CSharpAnalyzerVerifier<SecretLiteralAnalyzer, DefaultVerifier>.Diagnostic()
            .WithSpan(1, 27, 1, 27 + Random.Length + 2)
            .WithMessage("A key or token stands in the code, where everyone with the file can read it; read it from the environment or a secret store, and revoke this one"));

        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static string Program(string statement) => $$"""
        using System;
        using System.Collections.Generic;

        var settings = new Dictionary<string, string>();
        {{statement}}

        static void Use(string text) { }
        static void Connect(string apiKey) { }
        """;
}
