import {
  type AstNode,
  type AstNodeDescription,
  DefaultAstNodeDescriptionProvider,
  type LangiumDocument,
} from 'langium';

/** Describes what has a name. Where it stands is worked out for who asks: few do, and there is one for every name at each key. */
export class TheoryDescriptions extends DefaultAstNodeDescriptionProvider {
  override createDescription(node: AstNode, name: string, document: LangiumDocument): AstNodeDescription {
    const whole = () => super.createDescription(node, name, document);
    return {
      node,
      name,
      type: node.$type,
      documentUri: document.uri,
      get path() {
        return whole().path;
      },
    };
  }
}
